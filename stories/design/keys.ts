/** The keys and roles of each figure in words. The selectors say where a role is, so that a story can count it. */

export interface Key {
  readonly keys: readonly string[];
  readonly where: string;
  readonly what: string;
}

export interface Role {
  readonly role: string;
  readonly where: string;
  readonly what: string;
  readonly selector: string;
}

const everyKey: readonly Key[] = [
  {
    keys: ['Tab', 'Shift + Tab'],
    where: 'Overal',
    what: 'Naar de volgende of de vorige groep of knop. Na de laatste ga je de figuur uit: er is geen val.',
  },
];

const inGroup = (where: string, what: string): readonly Key[] => [
  {
    keys: ['↓', '→'],
    where,
    what: `Naar ${what} erna. Na de laatste kom je weer bij de eerste.`,
  },
  {
    keys: ['↑', '←'],
    where,
    what: `Naar ${what} ervoor. Vóór de eerste kom je bij de laatste.`,
  },
  { keys: ['Home', 'End'], where, what: 'Naar de eerste of de laatste van de groep.' },
];

const openAndClose = (where: string, what: string): readonly Key[] => [
  { keys: ['Enter', 'Spatie'], where, what },
  {
    keys: ['Escape'],
    where: 'Met uitleg open',
    what: 'Sluit de uitleg. De focus gaat terug naar de knop waarmee je haar opende. Is er niets open, dan is Escape van de pagina.',
  },
];

const undo: Key = {
  keys: ['Ctrl + Z', 'Ctrl + Y'],
  where: 'Bij bewerken, buiten een tekstveld',
  what: 'Maakt de laatste wijziging ongedaan, of doet haar opnieuw. Op een Mac met Cmd.',
};
const choose: Key = {
  keys: ['↑', '↓', '←', '→'],
  where: 'Bij bewerken, in een keuze',
  what: 'Kiest de volgende of de vorige mogelijkheid, zoals in elk formulier.',
};

/** In a figure with very many things, which is cut and can be searched. */
const manyThings = (button: string, list: string): readonly Key[] => [
  {
    keys: ['Enter', '↓'],
    where: 'Bij heel veel: in het zoekveld boven de figuur',
    what: 'Naar het eerste dat gevonden is. Zoeken gaat vanzelf terwijl je typt; een zin zegt hoeveel er is gevonden.',
  },
  {
    keys: ['Escape'],
    where: 'In het zoekveld, met een woord erin',
    what: 'Maakt het veld leeg. De hele figuur staat er weer.',
  },
  {
    keys: ['Enter', 'Spatie'],
    where: button,
    what: 'Laat er meer zien. De focus gaat naar het eerste dat erbij kwam.',
  },
  {
    keys: ['Tab'],
    where: list,
    what: 'Ook bij honderden regels: een paar haltes per groep. Met de pijltjes ga je omlaag.',
  },
];

const frame: readonly Role[] = [
  {
    role: 'group',
    where: 'De hele figuur',
    what: 'Heet naar de kop. Staan er twee met één naam, dan krijgt de tweede een nummer.',
    selector: 'section[role="group"]',
  },
  {
    role: 'heading',
    where: 'De kop',
    what: 'Op het niveau van heading-level; wat eronder staat, is één niveau lager.',
    selector: '.heading',
  },
  {
    role: 'status',
    where: 'Berichten',
    what: 'Zegt na elke handeling in één korte zin wat er gebeurde. Onderbreekt niemand.',
    selector: '[role="status"]',
  },
  {
    role: 'aria-hidden',
    where: 'Elke tekening (SVG)',
    what: 'Vormen zwijgen. Alles wat ze tonen, staat er ook als tekst.',
    selector: 'svg[aria-hidden="true"]',
  },
];

const explained: readonly Role[] = [
  {
    role: 'group + aria-pressed',
    where: 'Figuur of lijst',
    what: 'Twee knoppen. De ingedrukte zegt wat je ziet.',
    selector: '[part="toolbar"][role="group"] button[aria-pressed]',
  },
  {
    role: 'button + aria-expanded',
    where: 'Alles wat uitleg heeft',
    what: 'De naam is wat je ziet. Open of dicht zegt of de uitleg er staat.',
    selector: 'button[aria-expanded]',
  },
  {
    role: 'tabindex',
    where: 'De halte van elke groep',
    what: 'Eén knop per groep staat op 0, de andere op −1. Waar je het laatst was, kom je terug.',
    selector: '[data-group][tabindex="0"]',
  },
  {
    role: 'region',
    where: 'De uitleg',
    what: 'Heet naar wat je koos. Staat in de leesvolgorde direct na de figuur.',
    selector: '[part="details"][role="region"]',
  },
];

const list = (where: string, what: string): Role => ({
  role: 'list',
  where,
  what,
  selector: ':is(ul, ol)[role="list"]',
});
const radio: Role = {
  role: 'radio',
  where: 'Bij bewerken: wat telt mee',
  what: 'Gewone keuzerondjes, in een groep (fieldset) die zegt waar het over gaat.',
  selector: 'fieldset input[type="radio"]',
};

export const keys = {
  'sb-spheres': [
    ...everyKey,
    ...inGroup('In een sfeer', 'de knop'),
    ...openAndClose('Op een sfeer of een onderdeel', 'Opent de uitleg. Nog een keer sluit.'),
    ...manyThings('Op ‘nog …’ in een sfeer', 'In de lijst'),
    choose,
    undo,
    {
      keys: ['Escape'],
      where: 'Bij slepen',
      what: 'Zet het onderdeel terug. Slepen hoeft nooit: in de uitleg kies je ook een andere sfeer.',
    },
  ],
  'sb-support-map': [
    ...everyKey,
    {
      keys: ['↑', '↓'],
      where: 'In een kolom',
      what: 'Naar het vorige of het volgende vak. Na het laatste kom je weer bij het eerste.',
    },
    {
      keys: ['←', '→'],
      where: 'Op een vak',
      what: 'Langs een lijn naar het vak dat ermee verbonden is, in de dichtstbijzijnde kolom. Zonder lijn blijf je staan.',
    },
    { keys: ['Home', 'End'], where: 'In een kolom', what: 'Naar het eerste of het laatste vak.' },
    ...openAndClose('Op een vak', 'Opent de keten van steun, als zinnen. Nog een keer sluit.'),
    ...manyThings('Op ‘nog …’ onder een kolom', 'In de tabel'),
    undo,
  ],
  'sb-value-levels': [
    ...everyKey,
    ...inGroup('In de stappen, en in de hoeken van de driehoek', 'de knop'),
    ...openAndClose('Op een stap of een hoek', 'Opent de uitleg. Nog een keer sluit.'),
    {
      keys: ['←', '→', 'Home', 'End'],
      where: 'Bij bewerken, op een schuif',
      what: 'Legt meer of minder gewicht op dat niveau. De zin en het punt in de driehoek gaan mee.',
    },
    undo,
  ],
  'sb-rounds': [
    ...everyKey,
    {
      keys: ['Enter', 'Spatie'],
      where: 'Op een stap, of op Volgende en Vorige',
      what: 'Gaat naar die ronde. De focus gaat naar de vraag, zodat je meteen hoort waar je bent.',
    },
    {
      keys: ['Escape'],
      where: 'Bij de vraag over een bestand',
      what: 'Sluit de vraag. Er wordt niets geopend.',
    },
    {
      keys: ['↑', '↓', '←', '→'],
      where: 'In de figuur van een ronde',
      what: 'Zoals bij die figuur zelf: zie sb-spheres, sb-support-map en sb-value-levels.',
    },
    undo,
  ],
} as const satisfies Readonly<Record<string, readonly Key[]>>;

export const roles = {
  'sb-spheres': [
    ...frame,
    ...explained,
    list(
      'De drie sferen, en de onderdelen in elke sfeer',
      'Zegt hoeveel het er zijn, van binnen naar buiten.',
    ),
    radio,
  ],
  'sb-support-map': [
    ...frame,
    ...explained,
    list('De kolommen, de zinnen van een keten', 'Heet naar de kolom, en zegt hoeveel vakken er staan.'),
  ],
  'sb-value-levels': [
    ...frame,
    ...explained,
    list('De stappen van het beleid', 'Een lijst met nummers: de volgorde zegt wat waartoe leidt.'),
    {
      role: 'slider + aria-valuetext',
      where: 'Bij bewerken: het gewicht van elk niveau',
      what: 'Zegt de stand in woorden, niet alleen als getal.',
      selector: 'input[type="range"][aria-valuetext]',
    },
  ],
  'sb-rounds': [
    ...frame,
    list('De stappen van het gesprek', 'Zegt hoeveel stappen er zijn. Je mag in elke volgorde gaan.'),
    {
      role: 'aria-current="step"',
      where: 'De stap waar je bent',
      what: 'Eén stap heeft dit. Er wordt niets op slot gezet.',
      selector: '[aria-current="step"]',
    },
    {
      role: 'group',
      where: 'De figuur van de ronde',
      what: 'Daarin staat de figuur zelf, met haar eigen toetsen.',
      selector: '[role="group"] :is(sb-spheres, sb-support-map, sb-value-levels)',
    },
  ],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
