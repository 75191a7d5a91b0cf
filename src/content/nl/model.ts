import type { ModelWords } from '../words.js';

/** The built-in model in Dutch: our own sentences, at level B1, to be read aloud. */
export const nlModel: ModelWords = {
  spheres: {
    personal: {
      label: 'Persoonlijke basis',
      term: 'persoonlijke sociale basis',
      noun: 'de persoonlijke basis',
      description:
        'Mensen doen graag mee en redden zich het liefst zelf. Gaat dat niet meer helemaal? Dan springen anderen bij: familie, vrienden, buren.',
    },
    communal: {
      label: 'Gemeenschappelijke basis',
      term: 'gemeenschappelijke sociale basis',
      noun: 'de gemeenschappelijke basis',
      description:
        'Mensen doen samen iets: uit passie, voor een ander of gewoon voor de lol. Een klein idee kan groeien en krijgt dan meestal meer organisatie. Dit heet ook wel het sociaal weefsel.',
    },
    institutional: {
      label: 'Institutionele basis',
      term: 'institutionele sociale basis',
      noun: 'de institutionele basis',
      description:
        'Professionals die hier hun werk van maken, en plekken waar mensen terechtkunnen. Zij ondersteunen wat mensen samen doen in de gemeenschappelijke basis.',
    },
  },

  parts: {
    familie: {
      label: 'Familie',
      noun: 'de familie',
      description: 'Familie die bijspringt als het niet meer alleen lukt.',
    },
    vrienden: {
      label: 'Vrienden',
      noun: 'een vriend',
      description: 'Vrienden die helpen als je het niet meer alleen redt.',
    },
    buren: {
      label: 'Buren',
      noun: 'buren',
      subject: 'een van de buren',
      description:
        'Buren die iets voor elkaar doen. In een goed ingericht park of op een goed plein kom je ze makkelijker tegen.',
    },
    mantelzorg: {
      label: 'Mantelzorgers',
      noun: 'een mantelzorger',
      description:
        'Mensen die zorgen voor iemand die hun na staat. Ze zijn er gewoon, ook zonder organisaties.',
    },
    idee: {
      label: 'Idee van een paar mensen',
      noun: 'een idee van een paar mensen',
      description: 'Zo begint het: een of een paar mensen willen iets gaan doen.',
    },
    bewonersinitiatief: {
      label: 'Bewonersinitiatief',
      noun: 'een bewonersinitiatief',
      description: 'Bewoners die samen iets opzetten in hun buurt.',
    },
    'vrijwillige-hulp': {
      label: 'Vrijwillige hulp',
      noun: 'vrijwillige hulp',
      description: 'Vrijwilligers die een ander helpen. Een taalmaatje, of hulp bij de boodschappen.',
    },
    koor: {
      label: 'Koor',
      noun: 'het koor',
      description: 'Mensen met dezelfde passie: samen zingen. Ze oefenen bijvoorbeeld in het buurthuis.',
    },
    vereniging: {
      label: 'Vereniging',
      noun: 'de vereniging',
      description: 'Wat klein begon, is hier een formele organisatie geworden.',
    },
    opbouwwerker: {
      label: 'Opbouwwerker',
      noun: 'de opbouwwerker',
      description: 'Een sociale professional. Steunt bewoners die samen iets opzetten.',
    },
    'community-builder': {
      label: 'Community builder',
      noun: 'de community builder',
      description: 'Een sociale professional. Steunt mensen die samen iets willen doen.',
    },
    wijkteam: {
      label: 'Wijkteam met opdracht voor initiatieven',
      noun: 'een wijkteam met opdracht voor initiatieven',
      description:
        'Mensen uit een wijkteam met een duidelijke opdracht: initiatieven in de wijk laten bloeien. Niet elk wijkteam heeft die opdracht.',
    },
    park: {
      label: 'Park',
      noun: 'het park',
      description: 'Is het park goed ingericht? Dan ontmoet je er makkelijker je buren.',
    },
    plein: {
      label: 'Plein',
      noun: 'het plein',
      description: 'Op een goed ingericht plein kom je makkelijker je buren tegen.',
    },
    hondenuitlaatveld: {
      label: 'Hondenuitlaatveld',
      noun: 'het hondenuitlaatveld',
      description: 'Mensen laten hier hun hond uit en zien elkaar.',
    },
    buurthuis: {
      label: 'Buurthuis',
      noun: 'het buurthuis',
      description:
        'Het koor kan hier oefenen, in een zaal met subsidie. De gemeente gaat zelf over het buurthuis.',
    },
    sportveld: {
      label: 'Sportveld met kantine',
      noun: 'het sportveld met kantine',
      description: 'Sporten op het veld, en samen zitten in de kantine. De gemeente gaat hier zelf over.',
    },
    koffietafel: {
      label: 'Koffietafel in de buurtsuper',
      noun: 'de koffietafel in de buurtsuper',
      description: 'Een tafel met koffie, gewoon in de winkel.',
    },
    buurtkroeg: {
      label: 'Buurtkroeg',
      noun: 'de buurtkroeg',
      description: 'De kroeg bij jou in de buurt.',
    },
    ontmoetingsruimte: {
      label: 'Ontmoetingsruimte',
      noun: 'een ontmoetingsruimte',
      description: 'Een ruimte om elkaar te ontmoeten, in een gebouw van de woningcorporatie.',
    },
    gebedshuis: {
      label: 'Gebedshuis',
      noun: 'het gebedshuis',
      description: 'Het gebouw van een religieuze organisatie. De deur staat open voor initiatieven.',
    },
    schoolplein: {
      label: 'Schoolplein',
      noun: 'het schoolplein',
      description: 'Mensen ontmoeten elkaar hier. Zo bouwen ze aan hun eigen netwerk.',
    },
  },

  parties: {
    gemeente: {
      label: 'Gemeente',
      noun: 'de gemeente',
      description:
        'Een belangrijk deel van de institutionele basis is er dankzij de gemeente en het sociaal werk.',
    },
    'sociaal-werk': {
      label: 'Sociaal werk',
      noun: 'het sociaal werk',
      description:
        'De organisatie voor sociaal werk. Samen met de gemeente draagt die een belangrijk deel van de institutionele basis.',
    },
    woningcorporatie: {
      label: 'Woningcorporatie',
      noun: 'de woningcorporatie',
      description: 'Heeft in de eigen gebouwen ruimte om elkaar te ontmoeten.',
    },
    'religieuze-organisatie': {
      label: 'Religieuze organisatie',
      noun: 'een religieuze organisatie',
      description:
        'Zet het eigen gebouw open voor initiatieven. Of begint zelf met vrijwillige hulp aan mensen.',
    },
    school: {
      label: 'School',
      noun: 'de school',
      description:
        'Op het schoolplein ontmoeten mensen elkaar. Er komt veel vrijwillige hulp bij elkaar, en soms zijn er zalen te huur.',
    },
  },

  individual: {
    label: 'Individuele ondersteuning',
    noun: 'individuele ondersteuning',
    description:
      'Hulp voor één persoon, op indicatie. De gemeente en andere partijen bieden die aan. Deze hulp staat naast de sociale basis. Er is verkeer tussen die twee, heen en terug.',
  },

  kinds: {
    invests: { verb: 'investeert in', description: 'Steekt er geld of werk in.' },
    facilitates: { verb: 'steunt', description: 'Maakt het anderen makkelijker om zelf iets te doen.' },
    hosts: { verb: 'geeft ruimte aan', description: 'Heeft een plek waar anderen terechtkunnen.' },
    initiates: { verb: 'begint met', description: 'Zet zelf iets op.' },
    bundles: { verb: 'bundelt', description: 'Brengt bij elkaar wat mensen vrijwillig doen.' },
    rents: {
      verb: 'verhuurt ruimte aan',
      description: 'Heeft een zaal te huur voor mensen die samen iets doen.',
    },
    connects: { verb: 'verbindt', description: 'Zorgt dat mensen elkaar makkelijker ontmoeten.' },
    refers: { verb: 'verwijst naar', description: 'Wijst iemand de weg naar een activiteit of naar hulp.' },
    encourages: {
      verb: 'stimuleert vrijwilligerswerk bij',
      description: 'Moedigt mensen aan om zelf vrijwilliger te worden.',
    },
    signals: {
      verb: 'geeft een seintje aan',
      description: 'Ziet dat het met iemand minder gaat, en laat dat weten.',
    },
    relieves: {
      verb: 'geeft tijdelijk steun aan',
      description: 'Helpt mensen een tijdje als het leven tegenzit.',
    },
    other: { verb: 'heeft te maken met', description: 'Een andere band. Zeg erbij welke.' },
  },

  relations: {
    'park-connects-buren': 'is een ontmoetingsplek voor',
    'plein-connects-buren': 'is een ontmoetingsplek voor',
    'woningcorporatie-hosts-ontmoetingsruimte': 'biedt',
    'religieuze-organisatie-hosts-gebedshuis': 'opent de deuren van',
    'school-hosts-schoolplein': 'biedt een plek op',
    'schoolplein-connects-personal': 'helpt bouwen aan',
    'school-bundles-vrijwillige-hulp': 'bundelt veel',
    'individual-refers-communal': 'verwijst bewoners naar',
    'individual-encourages-communal': 'stimuleert vrijwilligerswerk in',
    'communal-refers-individual': 'wijst bewoners de weg naar',
    'individual-relieves-communal': 'geeft tijdelijk steun aan actieve bewoners in',
  },

  partyKinds: {
    municipality: 'Gemeente',
    welfare: 'Sociaal werk',
    housing: 'Wonen',
    religious: 'Religie',
    school: 'School',
    care: 'Zorg',
    other: 'Anders',
  },

  settings: {
    public: { label: 'Openbare ruimte', description: 'Plekken buiten, zoals het park en het plein.' },
    municipal: {
      label: 'Van de gemeente',
      description: 'Gebouwen en voorzieningen waar de gemeente zelf over gaat.',
    },
    private: { label: 'Private plekken', description: 'Bijvoorbeeld in een winkel of een kroeg.' },
    other: {
      label: 'Van andere organisaties',
      description: 'Plekken van een woningcorporatie, een religieuze organisatie of een school.',
    },
  },

  chain: {
    invest: {
      label: 'We investeren',
      description: 'Hier begint het idee. ‘We’, dat zijn de gemeente en andere organisaties.',
    },
    institutional: {
      label: 'Sterkere institutionele basis',
      description: 'De verwachting: daardoor staan professionals en plekken in de wijk sterker.',
    },
    communal: {
      label: 'De gemeenschappelijke basis bloeit',
      description: 'De verwachting: wat mensen samen doen, komt dan verder tot bloei.',
    },
    personal: {
      label: 'Sterkere persoonlijke basis',
      description: 'De verwachting: mensen krijgen dan een sterker netwerk om zich heen.',
    },
    'less-support': {
      label: 'Minder professionele hulp',
      description: 'De verwachting: bewoners hebben dan minder vaak een professional nodig.',
    },
    savings: {
      label: 'De gemeente bespaart',
      description:
        'De verwachting: de gemeente geeft dan minder uit aan hulp uit de Wmo, de Jeugdwet en de Participatiewet.',
    },
  },

  levels: {
    receiver: {
      label: 'De ontvanger',
      description: 'Wat vrijwilligerswerk waard is voor wie er hulp door krijgt.',
      examples: ['Beter de taal spreken dankzij een taalmaatje', 'Hulp bij de boodschappen'],
    },
    volunteer: {
      label: 'De vrijwilliger',
      description: 'Wat vrijwilligerswerk waard is voor de vrijwilliger zelf.',
      examples: ['Een betere gezondheid, ook mentaal'],
    },
    society: {
      label: 'De samenleving',
      description: 'Wat vrijwilligerswerk waard is voor ons allemaal.',
      examples: ['Iets van waarde, als tegenwicht tegen overheid en markt'],
    },
  },

  rounds: {
    1: {
      title: 'Welke sferen?',
      question: 'Aan welke sfeer of sferen denk je bij ‘sociale basis’?',
      purpose: 'Iedereen vult dat woord anders in. In deze ronde horen jullie van elkaar waar je aan denkt.',
      prompts: [
        'Wat kwam het eerst bij je op?',
        'Noem een voorbeeld uit onze wijk.',
        'Waarom hoort deze sfeer er voor jou bij? Of waarom niet?',
        'Waar denken jullie hetzelfde over? En waar niet?',
      ],
      minutes: 15,
    },
    2: {
      title: 'Welke onderdelen per sfeer?',
      question: 'Wat hoort er voor jullie bij, en wat niet?',
      purpose:
        'Loop de drie sferen langs en maak het zo concreet als je kunt. Jullie redenen komen terug in ronde 4.',
      prompts: [
        'Waarom wel? Waarom niet?',
        'Noem een voorbeeld uit onze wijk.',
        'Hoort dit project, deze plek of deze vereniging er dan ook bij?',
        'Voor wie is deze plek er, en voor wie niet?',
      ],
      minutes: 30,
    },
    3: {
      title: 'Welke institutionele ondersteuning?',
      question: 'Wie steunt de sociale basis, en op welke manier?',
      purpose: 'Jullie kijken wie er helpt en hoe. En hoe dat past bij de hulp voor één persoon.',
      prompts: [
        'Welke organisaties doen hier iets? Wat doen ze precies?',
        'Noem een voorbeeld uit onze wijk.',
        'Waar houden we steun voor groepen en hulp voor één persoon uit elkaar?',
        'Waar brengen we die twee juist samen?',
        'Wie verwijst naar wie?',
      ],
      minutes: 25,
    },
    4: {
      title: 'Welke waarde?',
      question: 'Welke waarde herkennen jullie, en welke willen jullie laten zien?',
      purpose:
        'Beleid verwacht iets van de sociale basis. Maar de sociale basis is er ook gewoon, en is van zichzelf al iets waard.',
      prompts: [
        'Lees de redenen uit ronde 2 nog eens. Welke waarde hoor je daarin?',
        'Hoe merken bewoners dat wij investeren? Noem een voorbeeld.',
        'Wat zien we al gebeuren? Wat hopen we vooral?',
        'Wat zou er ook zijn zonder onze organisaties?',
        'Zijn ontvanger, vrijwilliger en samenleving in balans?',
      ],
      minutes: 30,
    },
  },
};
