// What the page of each framework has in common: the state that its app shows, and what its app heard.
//
// A framework's own file calls `host` with how it starts: `start(target, state, hear)` draws the app and answers a
// function that takes the next state. The app is the same in each:
//
//   <sb-spheres id="alone">                     no children
//   <sb-rounds id="inside">                     children in its shadow root
//   <sb-value-levels id="around">               children in the page, with a text that changes
//   <sb-value-levels id="toggled">              there as long as `state.shown`
//   <sb-spheres id="given">                     values; listeners for sb-select, sb-change, lowercaseevent,
//                                               camelEvent, CAPSevent and PascalEvent
//   <sb-support-map id="object">                an object

const first = {
  shown: true,
  count: 1,
  editable: true,
  level: 3,
  heading: 'Kop uit de app',
  parts: [
    { id: 'koor', sphere: 'communal', label: 'Koor' },
    { id: 'tuin', sphere: 'communal', label: 'Tuin' },
  ],
  conversation: {
    parts: [{ id: 'huis', sphere: 'institutional', label: 'Huis van de wijk' }],
    parties: [{ id: 'stad', label: 'De stad' }],
    relations: [{ from: 'stad', to: 'huis', kind: 'invests' }],
  },
};

export function host(start) {
  const heard = [];
  const hear = (event) => heard.push({ type: event.type, detail: event.detail });
  const target = document.getElementById('app');
  let state = first;
  const next = start(target, state, hear);
  window.host = {
    heard,
    set(changes) {
      state = { ...state, ...changes };
      next(state);
    },
    again() {
      heard.length = 0;
      state = structuredClone(first);
      next(state);
    },
  };
}
