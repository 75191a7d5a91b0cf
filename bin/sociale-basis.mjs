#!/usr/bin/env node
// npx sociale-basis-elements render spheres gesprek.json --out figuur.html
// Exit codes: 0 done, 1 a file could not be read or written, 2 wrong use, 3 a package is missing.
import { readFile, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';

const figures = ['spheres', 'support-map', 'value-levels'];
const formats = ['html', 'svg', 'png'];
/** What a figure shows unless it is left out, and what only comes along when it is asked for. */
const droppable = ['reasons', 'undiscussed'];
const addable = ['notes', 'answers'];

const words = {
  nl: {
    help: `Gebruik: sociale-basis-elements render <figuur> <gesprek.json> --out <bestand>

  <figuur>           ${figures.join(', ')}
  <gesprek.json>     het bestand van het gesprek; - leest van de standaardinvoer
  --out <bestand>    .html, .svg of .png; zonder --out komt de tekst op het scherm
  --format <soort>   html, svg of png, als het bestand dat niet zegt
  --fragment         alleen het stuk HTML voor in een eigen pagina
  --without <wat>    laat weg: ${droppable.join(', ')} (met komma's ertussen)
  --with <wat>       neem ook mee: ${addable.join(', ')}; die blijven anders thuis
  --lang <taal>      nl of en
  --heading <tekst>  de kop; leeg: geen kop
  --heading-level <n>  2 tot en met 5
  --perspective <wat>  both, policy of intrinsic (alleen value-levels)
  --width <px>       breedte van de tekening
  --font <namen>     lettertypen, zoals in CSS
  --scale <n>        png: pixels voor elke px, standaard 2; 4 voor druk

Eindigt met 0 (gelukt), 1 (een bestand is niet te lezen, te schrijven of geen gesprek), 2 (verkeerd gebruikt)
of 3 (een pakket ontbreekt). Wat in het gesprek niet klopt, staat in een melding; de rest wordt gemaakt.`,
    command: (given) => `Onbekende opdracht: ${given || '(niets)'}. Wel bekend: render.`,
    figure: (given) => `Onbekende figuur: ${given || '(niets)'}. Kies uit: ${figures.join(', ')}.`,
    file: () => 'Er is geen bestand met een gesprek gegeven.',
    many: (given) => `Geef één bestand. Dit is te veel: ${given}.`,
    empty: (file) => `${file} is leeg.`,
    format: (given) => `Onbekende soort bestand: ${given || '(niets)'}. Kies uit: ${formats.join(', ')}.`,
    number: (name, given) => `--${name} moet een getal zijn dat past, niet ‘${given}’.`,
    choice: (name, given, options) => `--${name} kan niet ‘${given}’ zijn. Kies uit: ${options}.`,
    stdout: () => 'Een png moet naar een bestand: geef --out figuur.png.',
    read: (file, why) => `${file} is niet te lezen: ${why}.`,
    write: (file, why) => `${file} is niet te schrijven: ${why}.`,
    wider: (asked, drawn) => `In ${asked} px past de figuur niet: hij is ${drawn} px breed.`,
    refused: (file) => `${file} is geen gesprek:`,
    problems: (file) => `In ${file} klopt niet alles. De rest staat er wel:`,
    missing: (name) => `Voor een png is het pakket ${name} nodig: npm install ${name}`,
    option: (why) => `Onbekende of onvolledige optie: ${why}`,
  },
  en: {
    help: `Usage: sociale-basis-elements render <figure> <conversation.json> --out <file>

  <figure>           ${figures.join(', ')}
  <conversation.json>  the file of the conversation; - reads standard input
  --out <file>       .html, .svg or .png; without --out the text is printed
  --format <kind>    html, svg or png, where the file does not say so
  --fragment         only the piece of HTML, for a page of your own
  --without <what>   leave out: ${droppable.join(', ')} (with commas between them)
  --with <what>      take along too: ${addable.join(', ')}; else they stay at home
  --lang <language>  nl or en
  --heading <text>   the heading; empty: none
  --heading-level <n>  2 to 5
  --perspective <what>  both, policy or intrinsic (value-levels only)
  --width <px>       width of the drawing
  --font <names>     typefaces, as in CSS
  --scale <n>        png: pixels for each px, default 2; 4 for print

Ends with 0 (done), 1 (a file can not be read or written, or is no conversation), 2 (wrong use) or 3 (a package is
missing). What is wrong in the conversation is said in a message; the rest is made.`,
    command: (given) => `Unknown command: ${given || '(none)'}. There is: render.`,
    figure: (given) => `Unknown figure: ${given || '(none)'}. Choose from: ${figures.join(', ')}.`,
    file: () => 'No file with a conversation was given.',
    many: (given) => `Give one file. This is too much: ${given}.`,
    empty: (file) => `${file} is empty.`,
    format: (given) => `Unknown kind of file: ${given || '(none)'}. Choose from: ${formats.join(', ')}.`,
    number: (name, given) => `--${name} has to be a number that fits, not ‘${given}’.`,
    choice: (name, given, options) => `--${name} can not be ‘${given}’. Choose from: ${options}.`,
    stdout: () => 'A png has to go to a file: give --out figure.png.',
    read: (file, why) => `${file} can not be read: ${why}.`,
    write: (file, why) => `${file} can not be written: ${why}.`,
    wider: (asked, drawn) => `The figure does not fit in ${asked} px: it is ${drawn} px wide.`,
    refused: (file) => `${file} is no conversation:`,
    problems: (file) => `Not all of ${file} is right. The rest is shown:`,
    missing: (name) => `For a png the package ${name} is needed: npm install ${name}`,
    option: (why) => `Unknown or incomplete option: ${why}`,
  },
};
const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const lang = (LC_ALL || LC_MESSAGES || LANG || '').startsWith('en') ? 'en' : 'nl';
const say = words[lang];

/** What ends the program: a sentence for a person, and a number for a script. */
class Stop extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}
const wrong = (message) => new Stop(2, message);
/** Why a file could not be read or written, in a few words. */
const reason = (error) => error.code ?? error.message;

/** In px; a page of HTML takes the width that it has. */
function widthOf(made, format, scale = 2) {
  if (format === 'png') return Math.round(Buffer.from(made).readUInt32BE(16) / scale);
  return format === 'svg' ? Number(/^<svg[^>]* width="(\d+)/.exec(made)?.[1]) : 0;
}

function optionsOf(args) {
  const text = { type: 'string' };
  const yes = { type: 'boolean' };
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...{
          out: { ...text, short: 'o' },
          format: text,
          fragment: yes,
          without: text,
          with: text,
          lang: text,
          heading: text,
        },
        ...{ 'heading-level': text, perspective: text, width: text, font: text, scale: text },
        help: { ...yes, short: 'h' },
      },
    });
  } catch (error) {
    throw wrong(say.option(error.message.split('.')[0]));
  }
}

function number(values, name, least, most) {
  const given = values[name];
  if (given === undefined) return undefined;
  const value = Number(given);
  if (given.trim() === '' || !(value >= least && value <= most)) throw wrong(say.number(name, given));
  return value;
}

function choice(values, name, options) {
  const given = values[name];
  if (given !== undefined && !options.includes(given))
    throw wrong(say.choice(name, given, options.join(', ')));
  return given;
}

function listed(values, name, options) {
  const given = (values[name] ?? '').split(',').map((each) => each.trim());
  return given.filter((each) => each && choice({ [name]: each }, name, options));
}

const readInput = async () => {
  const pieces = [];
  for await (const piece of process.stdin) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
};

const defined = (values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

async function main(args) {
  const { values, positionals } = optionsOf(args);
  const [command, figure, file, ...more] = positionals;
  if (values.help) return process.stdout.write(`${say.help}\n`);
  if (command !== 'render') throw wrong(`${say.command(command)}\n\n${say.help}`);
  if (!figures.includes(figure)) throw wrong(say.figure(figure));
  if (!file) throw wrong(say.file());
  if (more.length) throw wrong(say.many(more.join(' ')));
  const format = values.format ?? (values.out ? extname(values.out).slice(1).toLowerCase() : 'html');
  if (!formats.includes(format)) throw wrong(say.format(format));
  if (format === 'png' && !values.out) throw wrong(say.stdout());
  const without = listed(values, 'without', [...droppable, ...addable]);
  const along = listed(values, 'with', addable);
  const options = defined({
    lang: choice(values, 'lang', ['nl', 'en']),
    heading: values.heading,
    headingLevel: number(values, 'heading-level', 2, 5),
    perspective: choice(values, 'perspective', ['both', 'policy', 'intrinsic']),
    width: number(values, 'width', 240, 9600),
    font: values.font,
    scale: number(values, 'scale', 0.1, 20),
  });

  const { figureHTML, figurePage, figurePNG, figureSVG, parse, publishable } =
    await import('../dist/npm/ssr.js');
  let text;
  try {
    text = file === '-' ? await readInput() : await readFile(file, 'utf8');
  } catch (error) {
    throw new Stop(1, say.read(file, reason(error)));
  }
  if (!text.trim()) throw new Stop(1, say.empty(file));
  const { conversation, problems } = parse(text, lang);
  const list = problems.map(({ message }) => `  ${message}`).join('\n');
  if (problems.length && !Object.keys(conversation).length)
    throw new Stop(1, `${say.refused(file)}\n${list}`);
  if (problems.length) process.stderr.write(`${say.problems(file)}\n${list}\n`);

  const kept = [...droppable, ...along].filter((each) => !without.includes(each));
  const keep = Object.fromEntries([...droppable, ...addable].map((each) => [each, kept.includes(each)]));
  const document = publishable(conversation, figure, keep);
  const write = { html: values.fragment ? figureHTML : figurePage, svg: figureSVG, png: figurePNG }[format];
  const made = await write(figure, document, options);
  const drawn = widthOf(made, format, options.scale);
  if (drawn > options.width) process.stderr.write(`${say.wider(options.width, drawn)}\n`);
  if (!values.out) return process.stdout.write(made);
  try {
    await writeFile(values.out, made);
  } catch (error) {
    throw new Stop(1, say.write(values.out, reason(error)));
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  const isMissing = error.name === 'MissingPackage';
  if (!isMissing && !(error instanceof Stop)) throw error;
  process.stderr.write(`${isMissing ? say.missing(error.packageName) : error.message}\n`);
  process.exitCode = isMissing ? 3 : error.code;
}
