/** Words of the page that shows one figure in a frame on another page, and of a figure that was published as plain text. */
export const embed = {
  'embed.figure': 'Deze figuur is er niet. Kies uit: {options}.',
  'embed.origin': 'Dit gesprek staat op een andere website. Die mag hier geen gesprek laten zien.',
  'embed.address': 'Het adres van het gesprek klopt niet. Het moet een webadres zijn.',
  'embed.parts.in': 'Dit telt mee',
  'embed.parts.all': 'Dit staat in de figuur',
  'embed.relations': 'Zo steunen zij elkaar',
  'embed.chain': 'Dit verwacht het beleid',
  'embed.levels': 'Dit is het zelf waard',
  'embed.more.one': 'En nog {n}.',
  'embed.more.other': 'En nog {n}.',
  'embed.link': 'Bekijk de figuur op een eigen pagina',
  'embed.words': 'Wat in deze figuur staat',
} as const;
