import { type LineFault, MAX_PARTS } from '../model/paste.js';
import type { Speaker } from './speaker.js';

/** How many lines with one and the same mistake are named. */
const NAMED = 10;

/**
 * The mistakes of a pasted list in plain sentences: on which lines, what, and what becomes of it. The same mistake on
 * several lines is said once.
 * @param sphere where a line goes that names no sphere, as it stands in a sentence
 */
export function explainLines(faults: readonly LineFault[], say: Speaker, sphere: string): readonly string[] {
  const by = new Map<string, LineFault[]>();
  for (const fault of faults) {
    const key = JSON.stringify([fault.code, fault.path, fault.given]);
    const same = by.get(key);
    if (same) same.push(fault);
    else by.set(key, [fault]);
  }
  return [...by.values()].map((same) => explain(same, say, sphere));
}

function explain(same: readonly LineFault[], say: Speaker, sphere: string): string {
  const [fault] = same;
  if (!fault || isWhole(fault)) return say.t('paste.large');
  const lines = same.slice(0, NAMED).map(({ line }) => String(line));
  const rest = same.length - lines.length;
  if (rest) lines.push(say.t('paste.rest', { n: rest }));
  return say.count('paste.line', same.length, {
    line: lines.join(', '),
    what: whatOf(fault, say, sphere),
  });
}

/** Is it about the text as a whole? */
const isWhole = ({ code, given, line }: LineFault): boolean => code === 'large' && !given && line === 1;

function whatOf(fault: LineFault, say: Speaker, sphere: string): string {
  const given = `‘${unquoted(fault.given ?? '')}’`;
  if (fault.code === 'large') return say.t(fault.given ? 'paste.long' : 'paste.many', { n: MAX_PARTS });
  if (fault.code === 'missing') return say.t('paste.missing');
  if (fault.code === 'double') return say.t('paste.double', { given });
  if (fault.path === 'sphere') return say.t('paste.aSphere', { given, sphere });
  if (fault.path === 'decision') return say.t('paste.aDecision', { given });
  return say.t(fault.path === 'setting' ? 'paste.aSetting' : 'paste.anOrganisation', { given });
}

/** What was quoted for a machine, for people again; a cut quote lost its end. */
function unquoted(given: string): string {
  try {
    return String(JSON.parse(given));
  } catch {
    return given.replace(/^"/, '').replaceAll('\\"', '"');
  }
}
