// How custom-elements.json is made: one module per element, named after the file that a page imports.

/** Runs last: by then inherited members are in, and the rest of src/ has done its service. */
const onlyElements = {
  name: 'only-elements',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const isPublic = ({ name, privacy }) => (privacy ?? 'public') === 'public' && !/^[_#]/.test(name);
    const elements = manifest.modules
      .flatMap(({ declarations }) => declarations ?? [])
      .filter(({ customElement, tagName }) => customElement && tagName)
      .sort((a, b) => a.tagName.localeCompare(b.tagName, 'en'));

    manifest.modules = elements.map((element) => {
      const path = `dist/npm/${element.tagName}.js`;
      const declaration = { name: element.name, module: path };
      element.members = element.members?.filter(isPublic);
      // Only what a class documents with @fires; the rest is guessed from calls of dispatchEvent.
      element.events = element.events?.filter(({ description }) => description);
      // These name modules of src/, which nobody can import.
      delete element.superclass?.module;
      for (const list of [element.members, element.attributes, element.events]) {
        for (const entry of list ?? []) delete entry.inheritedFrom;
      }
      return {
        kind: 'javascript-module',
        path,
        declarations: [element],
        exports: [
          { kind: 'js', name: element.name, declaration },
          { kind: 'custom-element-definition', name: element.tagName, declaration },
        ],
      };
    });
  },
};

export default {
  globs: ['src/**/*.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [onlyElements],
};
