// Entry of the page's script. Every page is whole without it; each module only adds a convenience where the page asks
// for one with a data attribute.
import { addChangeSteps } from "./changes.js";
import { addCitationTools } from "./copy.js";
import { addDisclosures } from "./disclose.js";
import { addFilters } from "./filter.js";
import { addMaps } from "./map.js";
import { leadOn } from "./moved.js";
import { addMyBoard } from "./my_board.js";
import { leadToPart } from "./parts.js";
import { addPrintButtons } from "./print.js";
import { addSearch } from "./search.js";
import { addChecks } from "./verify.js";

leadOn(document);
leadToPart(document);
addDisclosures(document);
addCitationTools(document);
addPrintButtons(document);
addFilters(document);
addMaps(document);
addChangeSteps(document);
addMyBoard(document);
addSearch(document);
addChecks(document);
