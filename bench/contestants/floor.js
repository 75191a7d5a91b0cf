// The floor: a finished picture, put into the page as text.
import { data, enter, host } from './kit.js';

enter({
  draw: ({ picture }) => (host.innerHTML = picture),
  select(i) {
    host.querySelector('.chosen')?.classList.remove('chosen');
    const all = host.querySelectorAll('[id^="c-"]');
    all[i % all.length].classList.add('chosen');
  },
  lines: () => data.polylines,
});
