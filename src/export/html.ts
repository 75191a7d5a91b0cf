const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it is written between tags or inside a quoted attribute of HTML. */
export const escapeHTML = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
