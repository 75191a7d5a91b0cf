import { writeJSON } from '../model/json.js';

/** Gives a file to whoever sits at the screen: the browser's own download. Revoked when it must have been taken over. */
export function download(name: string, text: string | Blob, type: string): void {
  const blob = typeof text === 'string' ? new Blob([text], { type: `${type};charset=utf-8` }) : text;
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/**
 * May this page give files? A sandboxed frame may be refused, and nothing tells: true only where nothing speaks against
 * it.
 */
export function mayDownload(): boolean {
  try {
    const { sandbox } = (window.frameElement ?? {}) as Partial<HTMLIFrameElement>;
    if (sandbox && sandbox.length > 0) return sandbox.contains('allow-downloads');
  } catch {
    // The page around is of another website.
  }
  return window.origin !== 'null' || window.location.protocol === 'file:';
}

/** The document as the text of its file: readable, and the same for the same document. */
export const fileText = (document: object): string => `${writeJSON(document, 2)}\n`;
