/** Words of `<sb-rounds>`. */
export const rounds = {
  'rounds.name': 'Het gesprek in vier rondes',
  'rounds.intro':
    'In vier rondes praten jullie over de sociale basis. Er is geen goed of fout. Het gaat om een antwoord dat jullie delen.',
  'rounds.steps': 'Rondes',
  'rounds.step': 'Ronde {n} van {of}',
  'rounds.prompts': 'Vraag door',
  'rounds.notes': 'Aantekeningen',
  'rounds.previous': 'Vorige ronde',
  'rounds.next': 'Volgende ronde',
  'rounds.minutes.one': 'ongeveer {n} minuut',
  'rounds.minutes.other': 'ongeveer {n} minuten',
  'rounds.reasons': 'Dit zeiden jullie in ronde 2',
  'rounds.noReasons': 'In ronde 2 is nog geen reden opgeschreven.',
  'rounds.undecided': 'nog niet besloten',
  'rounds.empty': 'Er staan geen rondes in dit gesprek.',
  'rounds.figure': 'De figuur bij deze ronde',
} as const;
