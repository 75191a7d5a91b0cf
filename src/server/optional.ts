/** A package that only those need who use what needs it. */
export class MissingPackage extends Error {
  readonly packageName: string;
  constructor(name: string, cause: unknown) {
    super(`This needs the package ${name}: npm install ${name}`, { cause });
    this.name = 'MissingPackage';
    this.packageName = name;
  }
}

/** Imports such a package, when it is first needed; without it, says how to get it. */
export async function optional(name: string, file = name): Promise<unknown> {
  try {
    return (await import(file)) as unknown;
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    throw code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND'
      ? new MissingPackage(name, error)
      : error;
  }
}
