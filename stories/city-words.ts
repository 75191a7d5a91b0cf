/** Words from which a made-up Dutch city is put together: no club, place or street here is an existing one. */

/** Neighbourhoods, each with streets of its own. */
export const quarters: readonly { readonly name: string; readonly streets: readonly string[] }[] = [
  { name: 'Binnenstad', streets: ['Kerkplein', 'Vismarkt', 'Korte Gracht', 'Wevershof', 'Bakkersteeg'] },
  { name: 'Molenkwartier', streets: ['Molenweg', 'Wiekstraat', 'Graanpad', 'Meelhof', 'Standerdlaan'] },
  { name: 'De Linden', streets: ['Lindelaan', 'Beukenhof', 'Esdoornstraat', 'Elzenpad', 'Wilgenweg'] },
  { name: 'Havenoord', streets: ['Havenkade', 'Ankerstraat', 'Touwbaan', 'Schippershof', 'Bakenpad'] },
  { name: 'Oosterwijk', streets: ['Oosterweg', 'Lijsterstraat', 'Merelhof', 'Spreeuwenpad', 'Vinkenlaan'] },
  {
    name: 'Zonneveld',
    streets: ['Zonnelaan', 'Korenbloemstraat', 'Klaverhof', 'Papaverpad', 'Madelieflaan'],
  },
  { name: 'Veenrand', streets: ['Turfstraat', 'Veenkade', 'Heideweg', 'Gagelpad', 'Wollegrashof'] },
  { name: 'Nieuw-Rade', streets: ['Radelaan', 'Componistenhof', 'Vioolstraat', 'Hoornpad', 'Orgelplein'] },
  { name: 'Spoorzicht', streets: ['Stationsweg', 'Seinstraat', 'Wisselpad', 'Perronhof', 'Wagenmakerslaan'] },
  { name: 'Waterrijk', streets: ['Waterlaan', 'Steigerstraat', 'Rietpad', 'Lisdoddehof', 'Fuutstraat'] },
  { name: 'Kloosterveen', streets: ['Abdijlaan', 'Priorstraat', 'Kruidenhof', 'Novicenpad', 'Kapelweg'] },
  { name: 'Buitenrade', streets: ['Dorpsstraat', 'Brink', 'Schoolpad', 'Achterweg', 'Boomgaardlaan'] },
];

/** How people help each other without any club, in a street. */
export const personal: readonly string[] = [
  'Buren {street}',
  'Burenhulp {street}',
  'Buurtapp {street}',
  'Mantelzorgers {street}',
  'Boodschappenmaatjes {street}',
  'Oppasouders {street}',
  'Gereedschap lenen, {street}',
  'Vriendenkring {street}',
];

/** Clubs and initiatives in a neighbourhood, with about how organised they are. */
export const communal: readonly (readonly [label: string, organisation: number])[] = [
  ['Koffieclub {quarter}', 0.05],
  ['Wandelgroep {quarter}', 0.1],
  ['Straatfeest {street}', 0.1],
  ['Plantjes ruilen, {street}', 0.1],
  ['Breicafé {quarter}', 0.15],
  ['Jeu de boules {street}', 0.2],
  ['Leeskring {quarter}', 0.2],
  ['Soepgroep {street}', 0.2],
  ['Speeltuinploeg {street}', 0.25],
  ['Moestuin {street}', 0.3],
  ['Schoonmaakploeg {quarter}', 0.3],
  ['Eettafel {street}', 0.3],
  ['Spelletjesavond {quarter}', 0.3],
  ['Taalcafé {quarter}', 0.4],
  ['Repaircafé {quarter}', 0.4],
  ['Weggeefwinkel {street}', 0.4],
  ['Buurtkrant {quarter}', 0.5],
  ['Buurtpreventie {quarter}', 0.5],
  ['Tienermeiden {quarter}', 0.5],
  ['Vadercafé {quarter}', 0.5],
  ['Bewonerscommissie {street}', 0.6],
  ['Koor {quarter}', 0.6],
  ['Toneelgroep {quarter}', 0.6],
  ['Biljartclub {street}', 0.7],
  ['Fanfare {quarter}', 0.7],
  ['Dorpsbelang {quarter}', 0.8],
  ['Ouderenbond {quarter}', 0.8],
  ['Scouting {quarter}', 0.8],
  ['Voetbalvereniging {quarter}', 0.9],
  ['Tennisclub {quarter}', 0.9],
  ['Muziekvereniging {quarter}', 0.9],
  ['Speeltuinvereniging {quarter}', 0.9],
  ['Zwemclub {quarter}', 0.9],
  ['Energiecoöperatie {quarter}', 1],
];

/** What no neighbourhood has twice: people who share something else than a place. */
export const themes: readonly string[] = [
  'voor alleenstaanden',
  'voor nieuwkomers',
  'voor ouders met jonge kinderen',
  'na de pensionering',
  'voor mensen die rouwen',
  'in het Turks',
  'in het Arabisch',
  'voor jongeren',
];

/** And which of several places it is. */
export const sides: readonly string[] = [
  'bij de school',
  'oostkant',
  'westkant',
  'bij het station',
  'naast de kerk',
  'aan het water',
  'bij de brug',
  'achterom',
];

type Setting = 'public' | 'municipal' | 'private';

/** Places to meet, with who offers them; no setting: another organisation. */
export const places: readonly (readonly [label: string, setting: Setting | undefined])[] = [
  ['Zitplek {street}', 'public'],
  ['Speelveld {street}', 'public'],
  ['Parkje {street}', 'public'],
  ['Trapveldje {street}', 'public'],
  ['Buurthuis {quarter}', 'municipal'],
  ['Bibliotheek {quarter}', 'municipal'],
  ['Sporthal {quarter}', 'municipal'],
  ['Brede school {quarter}', 'municipal'],
  ['Café {street}', 'private'],
  ['Kapper {street}', 'private'],
  ['Buurtwinkel {street}', 'private'],
  ['Kerkzaal {quarter}', undefined],
  ['Moskee {quarter}', undefined],
  ['Verenigingsgebouw {street}', undefined],
  ['Ontmoetingsruimte {street}', undefined],
];

export const professionals: readonly string[] = [
  'Opbouwwerker {quarter}',
  'Jongerenwerker {quarter}',
  'Buurtsportcoach {quarter}',
  'Wijkverpleegkundige {quarter}',
  'Ouderenwerker {quarter}',
  'Wijkagent {quarter}',
  'Huismeester {street}',
  'Cultuurcoach {quarter}',
  'Vrijwilligerscoördinator {quarter}',
];

/** Who gives support from outside, with their kind. */
export const parties = [
  ['Gemeente Eemrade', 'municipality'],
  ['Welzijn Eemrade', 'welfare'],
  ['Jeugdwerk De Schakel', 'welfare'],
  ['Vrijwilligerspunt Eemrade', 'welfare'],
  ['Woningstichting De Eem', 'housing'],
  ['Wonen Rade', 'housing'],
  ['Protestantse gemeente', 'religious'],
  ['Parochie Sint-Maarten', 'religious'],
  ['Stichting Moskee Eemrade', 'religious'],
  ['Scholengroep Rade', 'school'],
  ['Het Eemcollege', 'school'],
  ['Zorggroep Eemland', 'care'],
  ['Thuiszorg De Brug', 'care'],
  ['Huisartsen Eemrade', 'care'],
  ['Sportservice Rade', 'other'],
  ['Kunstencentrum De Loods', 'other'],
  ['Bibliotheek Eemrade', 'other'],
  ['Ondernemers Binnenstad', 'other'],
  ['Fonds Eemrade Samen', 'other'],
  ['Coöperatie Rade Samen', 'other'],
] as const;

/** Why something counts, or does not, as a table would write it down. */
export const reasons = {
  in: [
    'Hier kent iedereen elkaar bij naam.',
    'Zonder dit zaten veel mensen alleen thuis.',
    'Wie hier komt, gaat ook bij elkaar langs.',
    'De deur staat open, ook als je niets komt doen.',
  ],
  out: [
    'Dit is hulp voor één persoon tegelijk.',
    'Je komt er om iets te kopen, en dan ga je weer.',
    'Het bestaat alleen nog op papier.',
  ],
  unsure: ['De helft van de tafel kende het niet.', 'Het hangt nu van één vrijwilliger af.'],
} as const;
