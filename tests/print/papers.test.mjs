// The papers of the shipped content, looked at from all sides. To take a hundred PDFs apart costs seconds, so that one
// process does it for all of these; each may be run alone too, with `node --test`.
import './papers/conformance.mjs';
import './papers/pages.mjs';
import './papers/structure.mjs';
import './papers/words.mjs';
