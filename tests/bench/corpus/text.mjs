// Sentences and clauses out of the lists of words. A sentence is made from its own key and the edition that last changed it, so the
// next edition keeps most of them and the redline has something to find.
import {chance_of} from './random.mjs';
import * as words from './words.mjs';

const capital = (text) => text[0].toUpperCase() + text.slice(1);
const is_one = (doer) => /^(each|every|the (?:partnership|secretary|board|independent|group)\b)/.test(doer);

/** The forms of a sentence; `names` are links to what the edition has. */
const forms = [
  ({pick}, names) => `${capital(pick([...words.doers, ...names]))} will ${pick(words.verbs)} ${pick(words.things)} ${pick(words.times)}, so that ${pick(words.aims)}.`,
  ({pick}) => `Where ${pick(words.cases)}, ${pick(words.doers)} will ${pick(words.verbs)} ${pick(words.things)} ${pick(words.times)}.`,
  ({pick}, names) => `Before ${pick(words.events)}, ${pick(names)} is asked ${pick(words.questions)} and ${pick(words.questions)}.`,
  ({pick, between}, names) => `${capital(pick(names))} may ask any other board for ${pick(words.things)}, and has an answer within ${between(5, 30)} working days.`,
  ({pick}) => `Nothing here changes ${pick(words.limits)} or ${pick(words.limits)}.`,
  ({pick}) => `${capital(pick(words.doers))} should ${pick(words.verbs)} ${pick(words.things)} and ${pick(words.verbs)} ${pick(words.things)} ${pick(words.times)}.`,
  ({pick}) => `This is done so that ${pick(words.aims)}, and so that ${pick(words.aims)}.`,
  ({pick}, names) => `If ${pick(words.cases)} and ${pick(words.cases)}, ${pick(names)} and ${pick(words.doers)} meet ${pick(words.times)} and ${pick(words.verbs)} ${pick(words.things)}.`,
  ({pick}) => {
    const doer = pick(words.doers);
    return `${capital(doer)} ${is_one(doer) ? 'has' : 'have'} a duty to say ${pick(words.questions)} when ${pick(words.cases)}.`;
  },
];

/** The edition up to `edition` (0, 1, …) that last changed what the key stands for. */
function last_change(key, edition, share) {
  for (let at = edition; at > 0; at -= 1) if (chance_of(key, 'changed', at).happens(share)) return at;
  return 0;
}

/** A sentence for this key as this edition has it. */
export function sentence(key, edition, names) {
  const draws = chance_of(key, last_change(key, edition, 0.08));
  return draws.pick(forms)(draws, names);
}

export const sentences = (key, edition, names, count) =>
  Array.from({length: count}, (_, at) => sentence(`${key}/${at}`, edition, names)).join(' ');

const list = (key, edition, names, count) =>
  `{.alpha}\n\n${Array.from({length: count}, (_, at) => `${at + 1}. ${sentence(`${key}/${at}`, edition, names)}`).join('\n')}`;

/** A clause without its number: some sentences, at times a list and what follows from it. */
export function clause(key, edition, names) {
  const draws = chance_of(key, 'shape');
  const text = sentences(`${key}/text`, edition, names, draws.between(3, 6));
  if (!draws.happens(0.2)) return text;
  return `${text} In particular:\n\n${list(`${key}/list`, edition, names, draws.between(3, 5))}`;
}
