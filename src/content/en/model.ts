import type { ModelWords } from '../words.js';

/** The built-in model in English: plain and warm, to be read aloud. */
export const enModel: ModelWords = {
  spheres: {
    personal: {
      label: 'Personal base',
      term: 'personal social base',
      noun: 'the personal base',
      description:
        'People like to take part and prefer to manage on their own. When that no longer quite works, others step in: family, friends, neighbours.',
    },
    communal: {
      label: 'Communal base',
      term: 'communal social base',
      noun: 'the communal base',
      description:
        'People do things together: out of passion, for someone else or just for fun. A small idea can grow, and then it usually gets more organised. This is also called the social fabric.',
    },
    institutional: {
      label: 'Institutional base',
      term: 'institutional social base',
      noun: 'the institutional base',
      description:
        'Professionals who do this as their job, and places where people are welcome. They support what people do together in the communal base.',
    },
  },

  parts: {
    familie: {
      label: 'Family',
      noun: 'the family',
      description: 'Family who step in when you can’t manage alone any more.',
    },
    vrienden: {
      label: 'Friends',
      noun: 'a friend',
      description: 'Friends who help when you can’t manage alone any more.',
    },
    buren: {
      label: 'Neighbours',
      noun: 'neighbours',
      subject: 'one of the neighbours',
      description:
        'Neighbours who do things for each other. In a well laid-out park or square it is easier to meet them.',
    },
    mantelzorg: {
      label: 'Informal carers',
      noun: 'an informal carer',
      description:
        'People who look after someone close to them. They are simply there, with or without organisations.',
    },
    idee: {
      label: 'An idea of a few people',
      noun: 'an idea of a few people',
      description: 'This is how it starts: one or a few people want to do something.',
    },
    bewonersinitiatief: {
      label: 'Residents’ initiative',
      noun: 'a residents’ initiative',
      description: 'Residents who set something up together in their neighbourhood.',
    },
    'vrijwillige-hulp': {
      label: 'Voluntary help',
      noun: 'voluntary help',
      description: 'Volunteers who help someone else. A language buddy, or help with the groceries.',
    },
    koor: {
      label: 'Choir',
      noun: 'the choir',
      description: 'People who share a passion: singing. They rehearse in the community centre, for example.',
    },
    vereniging: {
      label: 'Association',
      noun: 'the association',
      description: 'What started small has become a formal organisation here.',
    },
    opbouwwerker: {
      label: 'Community worker',
      noun: 'the community worker',
      description: 'A social professional. Supports residents who set something up together.',
    },
    'community-builder': {
      label: 'Community builder',
      noun: 'the community builder',
      description: 'A social professional. Supports people who want to do something together.',
    },
    wijkteam: {
      label: 'Neighbourhood team tasked with helping initiatives',
      noun: 'a neighbourhood team tasked with helping initiatives',
      description:
        'Members of a neighbourhood team with a clear task: helping local initiatives to bloom. Not every team has that task.',
    },
    park: {
      label: 'Park',
      noun: 'the park',
      description: 'If the park is well laid out, it is easier to meet your neighbours there.',
    },
    plein: {
      label: 'Square',
      noun: 'the square',
      description: 'On a well laid-out square it is easier to run into your neighbours.',
    },
    hondenuitlaatveld: {
      label: 'Dog-walking field',
      noun: 'the dog-walking field',
      description: 'People walk their dogs here and see each other.',
    },
    buurthuis: {
      label: 'Community centre',
      noun: 'the community centre',
      description:
        'The choir can rehearse here, in a subsidised room. The municipality itself decides about the centre.',
    },
    sportveld: {
      label: 'Sports field with canteen',
      noun: 'the sports field with its canteen',
      description:
        'Sports on the field, and sitting together in the canteen. The municipality itself decides about it.',
    },
    koffietafel: {
      label: 'Coffee table in the local supermarket',
      noun: 'the coffee table in the local supermarket',
      description: 'A table with coffee, right there in the shop.',
    },
    buurtkroeg: {
      label: 'Neighbourhood pub',
      noun: 'the neighbourhood pub',
      description: 'The pub in your own neighbourhood.',
    },
    ontmoetingsruimte: {
      label: 'Meeting room',
      noun: 'a meeting room',
      description: 'A room to meet each other, in a building of the housing association.',
    },
    gebedshuis: {
      label: 'Place of worship',
      noun: 'the place of worship',
      description: 'The building of a religious organisation. Its door is open to initiatives.',
    },
    schoolplein: {
      label: 'Schoolyard',
      noun: 'the schoolyard',
      description: 'People meet here. That way they build a network of their own.',
    },
  },

  parties: {
    gemeente: {
      label: 'Municipality',
      noun: 'the municipality',
      description:
        'An important part of the institutional base is there thanks to the municipality and the social work organisation.',
    },
    'sociaal-werk': {
      label: 'Social work',
      noun: 'the social work organisation',
      description:
        'The organisation for social work. Together with the municipality it carries an important part of the institutional base.',
    },
    woningcorporatie: {
      label: 'Housing association',
      noun: 'the housing association',
      description: 'Has room in its own buildings for people to meet.',
    },
    'religieuze-organisatie': {
      label: 'Religious organisation',
      noun: 'a religious organisation',
      description: 'Opens its own building to initiatives. Or starts voluntary help for people itself.',
    },
    school: {
      label: 'School',
      noun: 'the school',
      description:
        'People meet in the schoolyard. A lot of voluntary help comes together, and sometimes there are rooms to rent.',
    },
  },

  individual: {
    label: 'Individual support',
    noun: 'individual support',
    description:
      'Help for one person, after an official assessment. The municipality and others offer it. It stands next to the social base. There is traffic between the two, both ways.',
  },

  kinds: {
    invests: { verb: 'invests in', description: 'Puts money or work into it.' },
    facilitates: { verb: 'supports', description: 'Makes it easier for others to do something themselves.' },
    hosts: { verb: 'makes room for', description: 'Has a place that others can use.' },
    initiates: { verb: 'starts', description: 'Sets something up itself.' },
    bundles: { verb: 'brings together', description: 'Gathers what people do as volunteers.' },
    rents: {
      verb: 'rents out rooms to',
      description: 'Has a room to rent for people who do something together.',
    },
    connects: { verb: 'connects', description: 'Makes it easier for people to meet.' },
    refers: { verb: 'refers to', description: 'Shows someone the way to an activity or to help.' },
    encourages: {
      verb: 'encourages volunteering with',
      description: 'Encourages people to become volunteers themselves.',
    },
    signals: { verb: 'alerts', description: 'Sees that someone is doing less well, and says so.' },
    relieves: { verb: 'gives temporary help to', description: 'Helps people for a while when life is hard.' },
    other: { verb: 'has to do with', description: 'Another tie. Say which one.' },
  },

  relations: {
    'park-connects-buren': 'is a meeting place for',
    'plein-connects-buren': 'is a meeting place for',
    'woningcorporatie-hosts-ontmoetingsruimte': 'offers',
    'religieuze-organisatie-hosts-gebedshuis': 'opens the doors of',
    'school-hosts-schoolplein': 'offers a place in',
    'schoolplein-connects-personal': 'helps build',
    'school-bundles-vrijwillige-hulp': 'brings together a lot of',
    'individual-refers-communal': 'refers residents to',
    'individual-encourages-communal': 'encourages volunteering in',
    'communal-refers-individual': 'shows residents the way to',
    'individual-relieves-communal': 'gives temporary help to active residents in',
  },

  partyKinds: {
    municipality: 'Municipality',
    welfare: 'Social work',
    housing: 'Housing',
    religious: 'Religion',
    school: 'School',
    care: 'Care',
    other: 'Other',
  },

  settings: {
    public: { label: 'Public space', description: 'Places outdoors, such as the park and the square.' },
    municipal: {
      label: 'Of the municipality',
      description: 'Buildings and facilities that the municipality itself decides about.',
    },
    private: { label: 'Private places', description: 'For example in a shop or a pub.' },
    other: {
      label: 'Of other organisations',
      description: 'Places of a housing association, a religious organisation or a school.',
    },
  },

  chain: {
    invest: {
      label: 'We invest',
      description: 'This is where the idea begins. ‘We’ means the municipality and other organisations.',
    },
    institutional: {
      label: 'Stronger institutional base',
      description:
        'The expectation: that puts professionals and places in the neighbourhood on a stronger footing.',
    },
    communal: {
      label: 'The communal base blooms',
      description: 'The expectation: what people do together then comes into fuller bloom.',
    },
    personal: {
      label: 'Stronger personal base',
      description: 'The expectation: people then get a stronger network around them.',
    },
    'less-support': {
      label: 'Less professional help needed',
      description: 'The expectation: residents then need a professional less often.',
    },
    savings: {
      label: 'The municipality saves money',
      description:
        'The expectation: the municipality then spends less on help under three Dutch laws: the Wmo (social support), the Jeugdwet (youth) and the Participatiewet (work and income).',
    },
  },

  levels: {
    receiver: {
      label: 'The receiver',
      description: 'What volunteering is worth to those who are helped by it.',
      examples: ['Speaking the language better thanks to a language buddy', 'Help with the groceries'],
    },
    volunteer: {
      label: 'The volunteer',
      description: 'What volunteering is worth to the volunteers themselves.',
      examples: ['Better health, mental health too'],
    },
    society: {
      label: 'Society',
      description: 'What volunteering is worth to all of us.',
      examples: ['Something of value, as a counterweight to government and market'],
    },
  },

  rounds: {
    1: {
      title: 'Which spheres?',
      question: 'Which sphere or spheres do you think of when you say ‘social base’?',
      purpose:
        'Everyone gives those words a different meaning. In this round you hear what each of you thinks of.',
      prompts: [
        'What came to mind first?',
        'Give an example from our neighbourhood.',
        'Why is this sphere part of it for you? Or why not?',
        'Where do you think alike? And where not?',
      ],
      minutes: 15,
    },
    2: {
      title: 'Which parts of each sphere?',
      question: 'What do you count as part of it, and what not?',
      purpose:
        'Walk through the three spheres and be as concrete as you can. Your reasons come back in round 4.',
      prompts: [
        'Why? Why not?',
        'Give an example from our neighbourhood.',
        'Does this project, this place or this association count too?',
        'Who is this place for, and who is it not for?',
      ],
      minutes: 30,
    },
    3: {
      title: 'Which institutional support?',
      question: 'Who supports the social base, and in what way?',
      purpose: 'You look at who helps and how. And at how that fits with the help for one person.',
      prompts: [
        'Which organisations do something here? What exactly do they do?',
        'Give an example from our neighbourhood.',
        'Where do we keep support for groups and help for one person apart?',
        'Where do we bring the two together?',
        'Who refers to whom?',
      ],
      minutes: 25,
    },
    4: {
      title: 'Which value?',
      question: 'Which value do you recognise, and which do you want to show?',
      purpose:
        'Policy expects something of the social base. But the social base is also simply there, and has a worth of its own.',
      prompts: [
        'Read the reasons from round 2 again. Which value do you hear in them?',
        'How do residents notice that we invest? Give an example.',
        'What do we already see happening? What do we mostly hope for?',
        'What would be there without our organisations too?',
        'Are receiver, volunteer and society in balance?',
      ],
      minutes: 30,
    },
  },
};
