import { mount } from 'svelte';
import { writable } from 'svelte/store';
import App from './App.svelte';
import { host } from './host.js';

host((target, state, hear) => {
  const store = writable(state);
  mount(App, { target, props: { store, hear } });
  return (next) => store.set(next);
});
