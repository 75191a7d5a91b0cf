/** Smaller than this, a preview shows nothing any more: then one scrolls. */
const LEAST = 0.25;

/**
 * Shows a page whole beside the form, smaller where it has to be: its own layout stays as wide as it is.
 * @param stage holds the room, which holds the page
 * @param wide in px: how wide the page is laid out
 * @param whole false: at its own size, and one scrolls
 * @returns how large it is shown, 1 as it is
 */
export function fit(stage: HTMLElement, wide: number, whole: boolean): number {
  const room = stage.querySelector<HTMLElement>('.maker-room');
  const page = stage.querySelector<HTMLElement>('.maker-page');
  if (!room || !page || !stage.clientWidth) return 1;
  const scale = whole ? Math.max(LEAST, Math.min(1, stage.clientWidth / wide)) : 1;
  const small = scale < 1;
  page.style.setProperty('transform', small ? `scale(${scale})` : 'none');
  room.style.setProperty('block-size', small ? `${Math.ceil(scale * page.offsetHeight)}px` : 'auto');
  room.style.setProperty('inline-size', small ? `${Math.floor(scale * wide)}px` : 'auto');
  room.style.setProperty('overflow', small ? 'clip' : 'visible');
  return scale;
}
