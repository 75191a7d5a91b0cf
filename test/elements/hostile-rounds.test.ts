import './setup.js';
import { hostileWordsIn } from './hostile-words.js';

// fault 9, 11, 12
describe('hostile words in <sb-rounds>', () => hostileWordsIn('sb-rounds'));
