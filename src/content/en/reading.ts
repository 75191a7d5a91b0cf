import type { ReadingWords } from '../nl/reading.js';

export const enReading: ReadingWords = {
  title: 'A conversation model of the social base',
  subtitle: 'To read before you sit down and talk',
  otherLanguage: 'Deze pagina in het Nederlands',
  back: 'Back to the examples',
  about: {
    title: 'What is it for?',
    text: [
      'In the Netherlands everyone talks about the ‘sociale basis’, the social base, and everyone means something else by it. This model helps a municipality and its partners with two questions. What do we count as part of the social base? And what do we expect of it?',
      'There is no right answer and no wrong one. What matters is that you share an answer. Then you don’t talk at cross-purposes. You know better what to expect of an investment. And you can ask sharper questions when you want something studied.',
      'The model began as a help for a study. That study was about counting, and about value in money. Later it turned out to be useful in conversation too.',
    ],
  },
  uses: {
    title: 'How do you use it?',
    list: [
      'On the table, in an open conversation where you search together.',
      'As the frame of a working session or workshop.',
      'As a figure in a policy document. It shows what you do and don’t count as the social base.',
    ],
    text: 'There is no strict manual. But it is easier to talk when everyone has read the model beforehand.',
  },
  contents: 'What is on this page?',
  spheres: {
    title: 'Three spheres',
    text: 'The model looks at three spheres. In all three the question is: what do you count as part of it, and what not?',
    alt: 'Three rings around each other: the personal base inside, the communal base around it. The institutional base supports from outside.',
  },
  axis: 'From informal to formal',
  professionals: { label: 'Professionals', description: 'People who do this as their job.' },
  support: {
    title: 'Who supports, and how?',
    text: 'Part of the social base is there because organisations lend a hand. Each does so in its own way.',
    organisations: 'Organisations',
    base: 'Professionals and places',
  },
  individual: {
    out: {
      title: 'From individual support to the social base',
      text: [
        'This is often the aim: people who get help also join in with others, or help as volunteers. Policy makers call it the movement from the first line to the zero line.',
        'Two expectations belong to it. People are better helped, because support from people around them is of another kind and disappears less quickly. And it costs less, because in time that support takes the place of professional help. They remain expectations.',
      ],
    },
    back: {
      title: 'And back again',
      text: [
        'The social base gains from good individual support too. Suppose that people at an association see that someone is doing less well. Then they can show that person the way to help.',
        'And people who do a lot for others can have a hard time themselves. Then it is good to have support for a while.',
      ],
    },
    ask: 'Where do you keep the two apart? And where do you bring them together?',
  },
  value: {
    title: 'Which value?',
    policy: {
      title: 'The value for policy',
      text: 'This is often how a municipality looks at it, put briefly. Each step is an expectation, not a finding. Make every step as concrete as you can: how do residents notice this?',
    },
    intrinsic: {
      title: 'The value that is simply there',
      text: [
        'The communal base is also simply worth something to the people who take part in it. Associations and informal carers are there without organisations too.',
        'In volunteering that worth has three levels. They must be in balance with each other.',
      ],
    },
  },
  rounds: {
    title: 'Four rounds for a conversation',
    text: 'This is one way to build up a conversation. Other ways are fine. The times are only a suggestion.',
    round: 'Round {n}',
    minutes: 'about {n} minutes',
  },
  credit: {
    title: 'Whose is this?',
    model: 'The model: Gespreksmodel sociale basis, Movisie and Verwey-Jonker Instituut, 2024.',
    levels: 'The three levels of value: Witkamp and Waltz, 2022, essay ‘Wat is vrijwilligerswerk waard’.',
    words: 'This page retells the model in plain words.',
  },
};
