/** What the page says in Dutch. What a rule says comes from the server. */

import type { Trouble } from "../asking";
import type { Kind, Level, PartName } from "../review";
import { count } from "./count";

export const DUTCH = {
  title: "briefcheck: leest uw antwoord op een klacht",
  tagline: "leest uw antwoord op een klacht voordat u het verstuurt",
  promise: "Uw brief blijft op deze computer. Er wordt niets bewaard.",
  promiseAway: (host: string) =>
    `Uw brief gaat alleen naar briefcheck op ${host}. Er wordt niets bewaard.`,
  promiseWhy:
    "Ook niet als concept: wie dit venster sluit of vernieuwt, is de tekst kwijt. " +
    "Kopieer uw brief dus als u klaar bent.",
  skip: "Naar de opmerkingen",
  otherLanguage: "English",
  light: "Licht",
  dark: "Donker",
  help: "Hulp",
  close: "Sluiten",

  letter: "Uw brief",
  letterLabel: "Uw brief. F8 gaat naar de volgende opmerking, Tab verlaat de brief.",
  placeholder:
    "Plak hier uw brief, typ hem, of sleep een bestand hierheen.\n\n" +
    "Tekst, Word, HTML of e-mail: alles mag.",
  open: "Open",
  sample: "Probeer een voorbeeld",
  copy: "Kopieer",
  clear: "Wis",
  drop: "Laat los om de brief te openen",

  kind: "Soort brief",
  kinds: {
    justified: "Terechte klacht",
    unjustified: "Onterechte klacht",
    mixed: "Deels terechte klacht",
    receipt: "Ontvangstbevestiging",
    follow_up: "Afspraakbevestiging",
  } satisfies Record<Kind, string>,
  inferred: (kind: string, percent: number) => `${kind} (afgeleid, ${percent} % zeker)`,
  notInferred: "Nog niet te zeggen",
  inferring: "Automatisch",
  kindUnknown:
    "Aan de brief is nog niet te zien wat voor antwoord het is. Kies zelf de soort, " +
    "dan let briefcheck ook op wat daarbij hoort.",

  parts: {
    header: "Briefhoofd",
    salutation: "Aanhef",
    opening: "Inleiding",
    core: "Kern",
    closing: "Slot",
    sign_off: "Ondertekening",
  } satisfies Record<PartName, string>,
  lacks: (number: number) => `mist ${number}`,
  missingHere: (number: number) =>
    count(number, "onderdeel ontbreekt hier", "onderdelen ontbreken hier"),

  findings: "Opmerkingen",
  checklist: "Checklist",
  level: {
    error: "fout",
    warning: "waarschuwing",
    suggestion: "suggestie",
  } satisfies Record<Level, string>,
  levels: (level: Level, number: number) =>
    ({
      error: count(number, "fout", "fouten"),
      warning: count(number, "waarschuwing", "waarschuwingen"),
      suggestion: count(number, "suggestie", "suggesties"),
    })[level],
  place: (part: string | null, line: number) =>
    part === null ? `regel ${line}` : `${part}, regel ${line}`,
  show: "Toon in de brief",
  write: "Schrijf bijvoorbeeld",
  replace: "Vervang",
  insert: "Voeg in",
  previous: "Vorige opmerking",
  next: "Volgende opmerking",
  all: "Alle opmerkingen",

  waiting: "Zodra er een brief staat, leest briefcheck mee.",
  waitingMore:
    "Hier komt dan wat er beter kan: waar het staat, waarom het ertoe doet en wat u " +
    "kunt schrijven.",
  reading: "Leest mee …",
  stale: "Dit was het oordeel vóór uw laatste wijziging.",
  clean: "Niets op aan te merken",
  cleanMore: "briefcheck ziet in deze brief niets dat beter kan. Mooi werk.",
  present: (present: number, all: number) => `${present} van ${all}`,
  states: {
    present: "staat erin",
    missing: "ontbreekt nog",
    not_needed: "hoeft niet",
  },
  checklistOf: {
    justified: "Dit hoort in een antwoord op een terechte klacht.",
    unjustified: "Dit hoort in een antwoord op een onterechte klacht.",
    mixed: "Dit hoort in een antwoord op een deels terechte klacht.",
    receipt: "Dit hoort in een ontvangstbevestiging.",
    follow_up: "Dit hoort in een bevestiging van een afspraak.",
  } satisfies Record<Kind, string>,
  checklistWaiting: "Kies de soort brief om te zien wat erin hoort.",

  inserted: "Ingevoegd. Pas de voorbeeldzin aan uw brief aan.",
  replaced: "Vervangen. Pas de voorbeeldtekst aan uw brief aan.",
  copied: "De brief is gekopieerd. Plak hem waar u hem wilt versturen.",
  copiedWith: (number: number) =>
    `Gekopieerd, maar let op: er ${number === 1 ? "staat" : "staan"} nog ` +
    `${count(number, "voorbeeldtekst", "voorbeeldteksten")} in die u niet heeft aangepast.`,
  notCopied: "Kopiëren lukte niet. De brief is geselecteerd: druk op Ctrl+C.",
  cleared: "De brief is gewist.",
  opened: (name: string) => `${name} is geopend.`,
  unreadable: (name: string) =>
    `${name} kan briefcheck niet lezen. Open het bestand in het programma waarmee het ` +
    "is gemaakt, en kopieer de tekst hierheen.",
  tooBig: (name: string) => `${name} is te groot voor een brief.`,
  undo: "Ongedaan maken",
  examples: (number: number) =>
    count(number, "voorbeeldtekst", "voorbeeldteksten") +
    " nog aan te passen aan uw brief",
  toExample: "Ga erheen",

  counted: (levels: string) => `Nagekeken: ${levels}.`,
  countedNone: "Nagekeken: geen opmerkingen.",
  troubles: {
    offline: "briefcheck is niet bereikbaar. Staat het programma nog aan?",
    busy: "briefcheck heeft het even druk.",
    too_slow: "Het nakijken van deze brief duurde te lang. Kort hem in.",
    too_long:
      "Deze tekst is te lang voor een brief. Kort hem in, of plak alleen de brief.",
    refused:
      "briefcheck weigert deze pagina. Open het adres dat briefcheck bij het starten toonde.",
    broken: "Er ging iets mis bij het nakijken. Uw tekst staat er nog.",
  } satisfies Record<Trouble, string>,
  retrying: "Het wordt vanzelf opnieuw geprobeerd.",
  retry: "Probeer opnieuw",

  helpTitle: "Zo werkt het",
  helpSteps: [
    "Plak uw brief, typ hem, of sleep een bestand naar de pagina.",
    "Kijk bij Soort brief of briefcheck goed ziet wat voor antwoord het is. Zo niet, kies dan zelf.",
    "Loop de opmerkingen langs. Klik erop om de plek te zien, en neem een voorbeeld over als het past.",
    "Kopieer de brief en verstuur hem zoals u gewend bent.",
  ],
  helpJudge:
    "briefcheck leest als een collega: soms ziet het iets over het hoofd, soms valt het " +
    "over iets dat goed is. U beslist.",
  helpKeys: "Toetsen",
  keys: [
    ["F8", "naar de volgende opmerking"],
    ["Shift+F8", "naar de vorige opmerking"],
    ["Ctrl+.", "naar de uitleg van de opmerking waar u staat"],
    ["Esc", "uit de uitleg terug naar de brief"],
    ["Ctrl+Z", "maak de laatste wijziging ongedaan"],
    ["Tab", "verlaat de brief"],
  ] as readonly (readonly [string, string])[],
};

export type Words = typeof DUTCH;
