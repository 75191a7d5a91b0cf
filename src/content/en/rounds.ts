import type { RoundsTexts } from '../texts.js';

export const rounds: RoundsTexts = {
  'rounds.name': 'The conversation in four rounds',
  'rounds.intro':
    'In four rounds you talk about the social basis. There is no right or wrong. What matters is an answer that you share.',
  'rounds.steps': 'Rounds',
  'rounds.step': 'Round {n} of {of}',
  'rounds.prompts': 'Ask further',
  'rounds.notes': 'Notes',
  'rounds.previous': 'Previous round',
  'rounds.next': 'Next round',
  'rounds.minutes.one': 'about {n} minute',
  'rounds.minutes.other': 'about {n} minutes',
  'rounds.reasons': 'What you said in round 2',
  'rounds.noReasons': 'No reason was written down in round 2 yet.',
  'rounds.undecided': 'not decided yet',
  'rounds.empty': 'There are no rounds in this conversation.',
  'rounds.figure': 'The figure of this round',
};
