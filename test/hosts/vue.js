import { createApp, shallowReactive } from 'vue';
import { render } from './App.vue.html';
import { host } from './host.js';

host((target, state, hear) => {
  const shown = shallowReactive({ ...state });
  createApp({ setup: () => ({ state: shown, hear }), render }).mount(target);
  return (next) => Object.assign(shown, next);
});
