import { MAX_PARTS, type LineFault } from '../model/paste.js';
import type { Speaker } from './speaker.js';

/** A mistake on a pasted line in one plain sentence: which line, what, and what becomes of it. */
export function explainLine(fault: LineFault, say: Speaker, sphere: string): string {
  if (fault.code === 'large' && !fault.given && fault.line === 1) return say.t('paste.large');
  const what = whatOf(fault, say, sphere);
  return say.t('paste.line', { line: fault.line, what });
}

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
