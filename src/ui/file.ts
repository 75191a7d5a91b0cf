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
