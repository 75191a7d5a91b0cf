import type { EmbedTexts } from '../texts.js';

export const embed: EmbedTexts = {
  'embed.figure': 'There is no such figure. Choose from: {options}.',
  'embed.origin': 'This conversation is on another website. That one may not show a conversation here.',
  'embed.address': 'The address of the conversation is not right. It has to be a web address.',
  'embed.parts.in': 'This counts',
  'embed.parts.all': 'This is in the figure',
  'embed.relations': 'This is how they support each other',
  'embed.chain': 'This is what the policy expects',
  'embed.levels': 'This is what it is worth in itself',
  'embed.more.one': 'And {n} more.',
  'embed.more.other': 'And {n} more.',
  'embed.link': 'See the figure on a page of its own',
  'embed.words': 'What is in this figure',
};
