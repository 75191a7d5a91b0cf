import { createElement as h, Fragment } from 'react';
import { createRoot } from 'react-dom/client';
import { host } from './host.js';

const App = ({ state, hear }) =>
  h(
    Fragment,
    null,
    h('sb-spheres', { id: 'alone' }),
    h('sb-rounds', { id: 'inside', round: 2 }),
    h(
      'sb-value-levels',
      { id: 'around' },
      h('h2', { slot: 'heading' }, `Kop ${state.count}`),
      h('p', { slot: 'caption' }, `Bijschrift ${state.count}`),
    ),
    state.shown && h('sb-value-levels', { id: 'toggled' }),
    h('sb-spheres', {
      id: 'given',
      editable: state.editable,
      headingLevel: state.level,
      heading: state.heading,
      parts: state.parts,
      'onsb-select': hear,
      'onsb-change': hear,
      onlowercaseevent: hear,
      oncamelEvent: hear,
      onCAPSevent: hear,
      onPascalEvent: hear,
    }),
    h('sb-support-map', { id: 'object', conversation: state.conversation }),
  );

host((target, state, hear) => {
  const root = createRoot(target);
  const next = (each) => root.render(h(App, { state: each, hear }));
  next(state);
  return next;
});
