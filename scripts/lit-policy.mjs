// A rollup plugin that lets Lit make its Trusted Types policy when it first needs one, not when it is loaded.
//
// A policy's name is free only once, unless the page says 'allow-duplicates'. A second copy of the bundle, whose
// elements are not used because those of the first stay, would die of it while loading. Like this it never asks; and
// what does draw asks for the very same policy as ever.
//
// While a page prints itself (`print()`), Chromium runs no policy at all: then the text itself, which all pages take that don't
// demand Trusted Types.
import MagicString from 'magic-string';

const making =
  /(\w+)\.createPolicy\((["'])lit-html\2,\s*\{\s*createHTML:\s*\(?(\w+)\)?\s*=>\s*\3\s*,?\s*\}\)/;

export const litPolicy = () => {
  let found = false;
  return {
    name: 'lit-policy',
    transform(code, id) {
      if (!/[\\/]lit-html[\\/]lit-html\.js$/.test(id)) return null;
      const match = making.exec(code);
      if (!match) return null;
      found = true;
      const [made, types] = match;
      const result = new MagicString(code);
      result.update(
        match.index,
        match.index + made.length,
        `((policy)=>({createHTML:(html)=>{policy??=${types}.createPolicy("lit-html",{createHTML:(text)=>text});try{return policy.createHTML(html)}catch{return html}}}))()`,
      );
      return { code: result.toString(), map: result.generateMap({ hires: true }) };
    },
    buildEnd(error) {
      if (!error && !found)
        this.error('Lit makes its policy in another way than before: look at lit-policy.mjs');
    },
  };
};
