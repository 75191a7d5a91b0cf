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
