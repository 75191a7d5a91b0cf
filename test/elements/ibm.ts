/** The accessibility checker of IBM: a script without types that leaves itself on `window`. */
import 'accessibility-checker-engine/ace-window.js';

interface Result {
  readonly ruleId: string;
  /** As in `['VIOLATION', 'FAIL']`. */
  readonly value: readonly [string, string];
  readonly message: string;
  readonly snippet: string;
  readonly path: { readonly dom: string };
}
interface Checker {
  check(node: Node, guidelines: readonly string[]): Promise<{ results: readonly Result[] }>;
}
const { ace_ibma: ace } = window as unknown as { ace_ibma: { Checker: new () => Checker } };

const checker = new ace.Checker();

/** What fails inside a figure; the page of the test around it is not ours. */
export async function ibmFaults(host: Element): Promise<string[]> {
  const { results } = await checker.check(document, ['WCAG_2_2']);
  return results
    .filter(({ value, path }) => value[1] === 'FAIL' && path.dom.includes(`/${host.localName}[`))
    .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet.slice(0, 160)}`);
}
