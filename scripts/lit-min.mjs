// A rollup plugin that shortens the text inside Lit's templates, which no JavaScript minifier touches.
//
// css``          whole sheets go through lightningcss; a sheet with ${} only loses comments and line breaks
// html`` svg``   a run of white space with a line break in it becomes one space, nothing else: HTML minifiers
//                parse an svg`` fragment as HTML and nest what should stand side by side
//
// So white space must not matter in templates (no <pre>), which holds for this library.
import { transform } from 'lightningcss';
import MagicString from 'magic-string';

const oneSpace = (text) => text.replace(/\s*\n\s*/g, ' ');

function shortenSheet(text, filename) {
  return transform({ filename, code: Buffer.from(text), minify: true }).code.toString();
}

export const litMin = ({ include }) => ({
  name: 'lit-min',
  transform(code, id) {
    if (!include.test(id) || !/\b(?:css|html|svg)\s*`/.test(code)) return null;
    const result = new MagicString(code);
    const shorten = (quasi, text) => {
      if (text !== quasi.value.raw) result.update(quasi.start, quasi.end, text);
    };
    const visit = (node) => {
      if (Array.isArray(node)) node.forEach(visit);
      if (!node || typeof node !== 'object' || Array.isArray(node)) return;
      if (node.type === 'TaggedTemplateExpression' && node.tag.type === 'Identifier') {
        const parts = node.quasi.quasis;
        if (node.tag.name === 'css') {
          // A backslash in the raw text is an escape of JavaScript, not of CSS: leave such a sheet to the gentle way.
          const whole = parts.length === 1 && !parts[0].value.raw.includes('\\');
          if (whole) shorten(parts[0], shortenSheet(parts[0].value.raw, id));
          else
            for (const part of parts) shorten(part, oneSpace(part.value.raw.replace(/\/\*[^]*?\*\//g, '')));
        } else if (node.tag.name === 'html' || node.tag.name === 'svg') {
          for (const part of parts) shorten(part, oneSpace(part.value.raw));
        }
      }
      for (const key in node) if (key !== 'start' && key !== 'end') visit(node[key]);
    };
    visit(this.parse(code));
    return result.hasChanged() ? { code: result.toString(), map: result.generateMap({ hires: true }) } : null;
  },
});
