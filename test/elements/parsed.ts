/** A page made of text, as a test needs where it may not write markup itself: under Trusted Types. */
const policy = (
  window as unknown as {
    trustedTypes?: {
      createPolicy: (name: string, rules: object) => { createHTML: (text: string) => string };
    };
  }
).trustedTypes?.createPolicy('parsed', {
  createHTML: (text: string) => text,
});

export const parsed = (html: string, type: DOMParserSupportedType = 'text/html'): Document =>
  new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, type);
