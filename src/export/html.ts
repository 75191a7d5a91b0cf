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

interface Page {
  readonly lang: string;
  readonly title: string;
  /** A style sheet. */
  readonly style: string;
  /** HTML. */
  readonly body: string;
}

/** A whole HTML page that stands alone: no script, no request, and a policy of its own that forbids all else. */
export const standAlone = ({ lang, title, style, body }: Page): string => `<!doctype html>
<html lang="${escapeHTML(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="color-scheme" content="light">
<title>${escapeHTML(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
