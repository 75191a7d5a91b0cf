import type { FigureName } from '../export/public.js';
import type { ColourName } from './recipe.js';
import type { Warning } from './warnings.js';

/** What each figure is for, for someone who has to choose. */
export const figures: Readonly<Record<FigureName, { readonly name: string; readonly about: string }>> = {
  spheres: { name: 'De sferen', about: 'Wat hoort er voor jullie bij, en wat niet? Met de redenen.' },
  'support-map': { name: 'De steunkaart', about: 'Wie steunt wie, en op welke manier?' },
  'value-levels': { name: 'De waarde', about: 'Wat verwachten jullie ervan? En wat is het zelf waard?' },
};

export const colours: Readonly<Record<ColourName, string>> = {
  personal: 'Persoonlijke sfeer',
  communal: 'Gemeenschappelijke sfeer',
  institutional: 'Institutionele sfeer',
  accent: 'Knoppen',
  text: 'Tekst',
  background: 'Achtergrond',
};

export const keeps = {
  reasons: 'De redenen',
  undiscussed: 'Wat nog niet besproken is',
  answers: 'Wat elke groep apart zei',
  notes: 'De notities van de rondes',
} as const;

/** A warning in a sentence, and what to do about it. */
export function warned({ about, found }: Warning): string {
  const which = found.slice(0, 5).join(', ');
  const more = found.length > 5 ? ` en nog ${found.length - 5}` : '';
  return {
    heading: 'De figuur heeft nog geen eigen kop. Een lezer weet dan niet waar hij over gaat.',
    draft: 'Het gesprek staat nog niet op ‘Vastgesteld’. Weet je zeker dat dit de uitkomst is?',
    unfinished: 'Nog niet alles is besproken. De figuur zegt dat ook. Of laat het weg, bij stap 3.',
    email: `Er staat een e-mailadres in: ${which}${more}. Mag dat online?`,
    phone: `Er staat een telefoonnummer in: ${which}${more}. Mag dat online?`,
    address: `Er staat een persoon in: ${which}${more}. Weet die persoon dat?`,
  }[about];
}
