/** The sentences of the reading version that the model's own words don't have. `{n}` is a number. */
export interface ReadingWords {
  readonly title: string;
  readonly subtitle: string;
  /** Link to the page in the other language, in that language. */
  readonly otherLanguage: string;
  readonly back: string;
  readonly about: { readonly title: string; readonly text: readonly string[] };
  readonly uses: { readonly title: string; readonly list: readonly string[]; readonly text: string };
  readonly contents: string;
  readonly spheres: { readonly title: string; readonly text: string; readonly alt: string };
  /** Above the parts of the communal base, which stand from informal to formal. */
  readonly axis: string;
  readonly professionals: { readonly label: string; readonly description: string };
  readonly support: {
    readonly title: string;
    readonly text: string;
    readonly organisations: string;
    readonly base: string;
  };
  readonly individual: {
    readonly out: { readonly title: string; readonly text: readonly string[] };
    readonly back: { readonly title: string; readonly text: readonly string[] };
    readonly ask: string;
  };
  readonly value: {
    readonly title: string;
    readonly policy: { readonly title: string; readonly text: string };
    readonly intrinsic: { readonly title: string; readonly text: readonly string[] };
  };
  readonly rounds: {
    readonly title: string;
    readonly text: string;
    readonly round: string;
    readonly minutes: string;
  };
  readonly credit: {
    readonly title: string;
    readonly model: string;
    readonly levels: string;
    readonly words: string;
  };
}

export const nlReading: ReadingWords = {
  title: 'Gespreksmodel sociale basis',
  subtitle: 'Om te lezen voordat jullie met elkaar in gesprek gaan',
  otherLanguage: 'This page in English',
  back: 'Terug naar de voorbeelden',
  about: {
    title: 'Waar is het voor?',
    text: [
      '‘Sociale basis’: iedereen gebruikt dat woord, en iedereen bedoelt er iets anders mee. Dit model helpt een gemeente en haar partners met twee vragen. Wat rekenen we tot de sociale basis? En wat verwachten we ervan?',
      'Er is geen goed antwoord en geen fout antwoord. Het gaat erom dat jullie een antwoord delen. Dan praat je niet langs elkaar heen. Je weet beter wat je van een investering kunt verwachten. En je kunt scherper vragen wat je wilt laten onderzoeken.',
      'Het model is begonnen als hulp bij een onderzoek. Dat ging over tellen, en over waarde in geld. Daarna bleek het ook handig voor een gesprek.',
    ],
  },
  uses: {
    title: 'Hoe gebruik je het?',
    list: [
      'Op tafel, bij een open gesprek waarin jullie samen zoeken.',
      'Als leidraad voor een werksessie of workshop.',
      'Als figuur in een beleidsstuk. Zo laat je zien wat je wel en niet tot de sociale basis rekent.',
    ],
    text: 'Een vaste handleiding is er niet. Wel praat het makkelijker als iedereen het model van tevoren leest.',
  },
  contents: 'Wat staat hier?',
  spheres: {
    title: 'Drie sferen',
    text: 'Het model kijkt naar drie sferen. In alle drie is de vraag: wat hoort er voor jullie bij, en wat niet?',
    alt: 'Drie ringen om elkaar heen: binnenin de persoonlijke basis, daaromheen de gemeenschappelijke basis. De institutionele basis ondersteunt van buiten.',
  },
  axis: 'Van informeel naar formeel',
  professionals: { label: 'Professionals', description: 'Mensen die dit als werk doen.' },
  support: {
    title: 'Wie steunt, en hoe?',
    text: 'Een deel van de sociale basis is er omdat organisaties meehelpen. Ieder doet dat op een eigen manier.',
    organisations: 'Organisaties',
    base: 'Professionals en plekken',
  },
  individual: {
    out: {
      title: 'Van individuele ondersteuning naar de sociale basis',
      text: [
        'Vaak is dit de bedoeling: wie hulp krijgt, gaat ook meedoen met anderen, of helpt als vrijwilliger. Dat heet wel de beweging van eerste lijn naar nulde lijn.',
        'Daar horen twee verwachtingen bij. Mensen zijn beter geholpen, want steun van naasten en buurtgenoten is anders en verdwijnt minder snel. En het kost minder, omdat die steun op den duur in de plaats komt van professionele hulp. Het blijven verwachtingen.',
      ],
    },
    back: {
      title: 'En weer terug',
      text: [
        'De sociale basis heeft zelf ook iets aan goede individuele ondersteuning. Stel: bij een vereniging zien mensen dat het met iemand minder gaat. Dan kunnen ze diegene de weg wijzen naar hulp.',
        'Ook wie zelf veel voor anderen doet, kan het zwaar krijgen. Dan is het fijn als er een tijdje steun is.',
      ],
    },
    ask: 'Waar houden jullie die twee uit elkaar? En waar brengen jullie ze samen?',
  },
  value: {
    title: 'Welke waarde?',
    policy: {
      title: 'De waarde voor het beleid',
      text: 'Zo kijkt een gemeente er vaak naar, kort gezegd. Elke stap is een verwachting, geen feit. Maak het bij elke stap zo concreet als je kunt: hoe merken bewoners dit?',
    },
    intrinsic: {
      title: 'De waarde die er gewoon is',
      text: [
        'De gemeenschappelijke basis is ook gewoon iets waard voor de mensen die eraan meedoen. Verenigingen en mantelzorgers zijn er ook zonder organisaties.',
        'Bij vrijwilligerswerk zit die waarde op drie niveaus. Die moeten met elkaar in balans zijn.',
      ],
    },
  },
  rounds: {
    title: 'Vier rondes voor een gesprek',
    text: 'Zo kun je een gesprek opbouwen. Het mag ook anders. De tijden zijn alleen een voorstel.',
    round: 'Ronde {n}',
    minutes: 'ongeveer {n} minuten',
  },
  credit: {
    title: 'Van wie is dit?',
    model: 'Het model: Gespreksmodel sociale basis, Movisie en Verwey-Jonker Instituut, 2024.',
    levels: 'De drie niveaus van waarde: Witkamp en Waltz, 2022, essay ‘Wat is vrijwilligerswerk waard’.',
    words: 'Deze pagina vertelt het model na, in eenvoudige woorden.',
  },
};
