import { html, nothing } from 'lit';
import { pixelsOf } from '../elements/png.js';
import { fileName } from '../export/file-name.js';
import { figureHTML, figurePicture, figureSVG } from '../export/public.js';
import { download } from '../ui/file.js';
import { fileText } from '../ui/file-text.js';
import { picturedColours, type Addresses, type Recipe } from './recipe.js';
import { frameOf, scriptOf, styleOf } from './snippets.js';
import { figures } from './words.js';

/** Px of a picture for each px of the figure: enough for print. */
const PRINT = 4;

interface Hands {
  /** Says what happened. */
  readonly tell: (text: string) => void;
  /** An address was filled in. */
  readonly fill: (name: keyof Addresses, address: string) => void;
}

/** The six ways to take a figure along, each with when to choose it and one button. */
export function renderTakeaways(recipe: Recipe, hands: Hands): unknown {
  const { figure, conversation, heading, lang, colours } = recipe;
  const options = { lang, heading, colours: picturedColours(colours) };
  const name = heading?.trim() || conversation.title?.trim() || figures[figure].name;
  const give = (content: string | Blob, extension: 'json' | 'svg' | 'png', type: string): void => {
    download(fileName(name, extension), content, type);
    hands.tell(`${fileName(name, extension)} staat bij je downloads.`);
  };
  const png = async (): Promise<void> => {
    const { blob } = await pixelsOf(figurePicture(figure, conversation, options), PRINT);
    give(blob, 'png', 'image/png');
  };
  const style = styleOf(recipe);
  const address = (key: keyof Addresses, label: string, hint: string): unknown =>
    html`<label class="maker-field">
      <span>${label}</span><span class="maker-hint">${hint}</span>
      <input
        type="url"
        name=${`address-${key}`}
        autocomplete="off"
        .value=${recipe.addresses[key]}
        @input=${(event: Event) => hands.fill(key, (event.target as HTMLInputElement).value)}
      />
    </label>`;
  const code = (id: string, text: string, label: string): unknown =>
    html`<textarea id=${id} class="maker-code" readonly rows="6" aria-label=${label} .value=${text}></textarea>
      <button type="button" aria-label=${`Kopieer: ${label}`} @click=${() => void copy(id, text, hands.tell)}>
        Kopieer
      </button>`;
  const save = (label: string, act: () => void): unknown =>
    html`<button type="button" @click=${act}>${label}</button>`;

  return html`<div class="maker-takeaways">
    ${card(
      'Met een script',
      'De mooiste vorm. Kies deze als je website een script mag laden. Laat je beheerder het bestand sociale-basis.min.js op je website zetten. Het zit in de map ‘dist’ van de figuren.',
      html`${address('script', 'Waar staat het script?', 'Het adres van sociale-basis.min.js op je eigen website')}
      ${code('code-script', scriptOf(recipe), 'Code met een script')}
      ${style ? html`<p>En zet dit in het stijlblad van je website:</p>${code('code-style', style, 'Regels voor het stijlblad')}` : nothing}`,
    )}
    ${card(
      'In een kader (iframe)',
      'Kies deze als je CMS geen scripts toestaat, maar wel een kader. Laat je beheerder de hele map ‘dist’ op je website zetten: embed.html werkt alleen met de bestanden ernaast. Zet je gespreksbestand op dezelfde website.',
      html`${address('embed', 'Waar staat embed.html?', 'Op de website waar ook je gespreksbestand staat')}
      ${address('file', 'Waar staat je gespreksbestand?', 'Het adres van het JSON-bestand, hieronder')}
      ${code('code-frame', frameOf(recipe, name), 'Code met een kader')}`,
    )}
    ${card(
      'Alleen tekst en tekening (HTML)',
      'Kies deze als je CMS alles weghaalt. Er zit geen script in. De tekening staat er, en alles staat er ook in woorden.',
      code(
        'code-html',
        figureHTML(figure, conversation, { ...options, headingLevel: recipe.level }),
        'Code zonder script',
      ),
    )}
    ${card(
      'Tekening (SVG)',
      'Scherp op elke maat. Voor een document of een drukker.',
      save('Download de SVG', () => give(figureSVG(figure, conversation, options), 'svg', 'image/svg+xml')),
    )}
    ${card(
      'Plaatje (PNG)',
      'Voor een presentatie of een nieuwsbrief. Groot genoeg om te drukken. Zet er zelf een beschrijving bij.',
      save('Download de PNG', () => void png()),
    )}
    ${card(
      'Gespreksbestand (JSON)',
      'Wat je publiceert, als bestand. Met dit bestand kun je de figuur later opnieuw maken.',
      save('Download het bestand', () => give(fileText(conversation), 'json', 'application/json')),
    )}
  </div>`;
}

const card = (title: string, when: string, content: unknown): unknown =>
  html`<section class="maker-card">
    <h3>${title}</h3>
    <p>${when}</p>
    ${content}
  </section>`;

/** To the clipboard; where the browser refuses, the text is selected, ready to be copied by hand. */
async function copy(id: string, text: string, tell: (text: string) => void): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    tell('De code is gekopieerd. Plak hem in je pagina.');
  } catch {
    const field = document.getElementById(id) as HTMLTextAreaElement | null;
    field?.focus();
    field?.select();
    tell('De code is geselecteerd. Kopieer hem met Ctrl+C, of met Cmd+C op een Mac.');
  }
}
