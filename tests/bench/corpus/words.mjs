// Plain words of agreements between agencies. No name of a real place or body is here.

/** Beginnings and ends of names of areas; no county sounds like any two of them together. */
export const name_beginnings = ['Blenk', 'Crav', 'Drusk', 'Elvu', 'Fropp', 'Grund', 'Hexo', 'Ixal', 'Jorv', 'Klem', 'Lurr', 'Mizz', 'Nurb', 'Oxqu',
  'Prund', 'Quorr', 'Rixen', 'Skarn', 'Trol', 'Umbr', 'Vexel', 'Wumb', 'Yoll', 'Zanth', 'Brunk', 'Clov', 'Dwenn', 'Errob', 'Glimm', 'Plonk'];
export const name_ends = ['abrask', 'adunnow', 'aferrick', 'agossel', 'ahimmer', 'akibble', 'alodder', 'amunnick', 'aneppow', 'apurrel', 'aquennet',
  'arundle', 'asollow', 'atimber', 'auvvick', 'avintle', 'awobble', 'axorrel', 'ayaddle', 'azimmow', 'obrettle', 'odallick', 'ofunnel', 'oguddle',
  'ohessock', 'okerrow', 'oliddel', 'omorrick', 'onuzzle', 'opippow', 'orabble', 'osuddick', 'otweddle', 'ovallow', 'owurrick'];

export const doers = ['each board', 'the chairs', 'the lead officers', 'the partnership office', 'every member', 'the boards together', 'the secretary of each board',
  'the officers of the councils', 'the board that leads', 'the members from health', 'the members from the councils', 'the police members',
  'the voluntary members', 'the independent chair', 'the deputy chairs', 'the board that receives the report', 'those who commission services',
  'the board that is asked', 'the agencies', 'the group that drew up the plan'];

export const verbs = ['keep', 'publish', 'review', 'share', 'agree', 'draw up', 'discuss', 'send round', 'record', 'compare', 'bring forward', 'test',
  'set out', 'look again at', 'put right', 'explain', 'consult on', 'receive', 'examine', 'support'];

export const things = ['a joint plan of work', 'the register of shared risks', 'the yearly report of each board', 'what was learned from reviews',
  'the list of priorities', 'the figures for the last quarter', 'a short account of progress', 'the findings of inspections', 'the training that is on offer',
  'the views of people who use services', 'the views of children and young people', 'the terms of reference', 'the record of decisions',
  'the agreement on shared data', 'the needs assessment', 'the budget for shared staff', 'the list of members and deputies', 'the timetable of reports',
  'the thresholds for help', 'the guidance for practitioners', 'the evidence behind each priority', 'the actions that are overdue',
  'the contact points of every agency', 'the plan for emergencies', 'a summary that the public can read'];

export const times = ['once a year', 'twice a year', 'every quarter', 'in the spring', 'in the autumn', 'before the budget is set', 'at the next meeting',
  'within ten working days', 'within twenty working days', 'before the end of March', 'as soon as it is known', 'at the first meeting of the year',
  'at least every second year', 'when one of them asks for it', 'after each inspection', 'in good time for the yearly meeting'];

export const aims = ['no one has to tell the same story twice', 'help comes early and from the right agency', 'effort is not spent twice on the same matter',
  'members can challenge what they are told', 'risks that cross borders are seen in time', 'staff know whom to ask', 'the public can see what was decided',
  'the boards can tell whether people are safer', 'children and adults are seen as one family', 'money follows the priorities',
  'small agencies are heard as well as large ones', 'nothing is left between boards', 'what works in one district is tried in the next',
  'gaps are found before they do harm', 'those who were harmed are asked what would have helped'];

export const cases = ['a matter concerns more than one board', 'a priority is shared', 'a report is late', 'the law changes', 'a review makes recommendations',
  'an inspection finds fault', 'boards give different advice', 'a service is to be moved or closed', 'the money does not suffice', 'a member cannot attend',
  'a new risk is found', 'a family moves from one district to the other', 'data cannot be shared under the law', 'an agency is reorganised', 'a chair leaves office',
  'the public has asked for an answer', 'a young person comes of age', 'a decision cannot wait for the next meeting'];

export const questions = ['which of its priorities are touched', 'what it can add from its own work', 'whether it has the staff for it', 'what people in its districts say',
  'which figures it holds', 'how it would know that things are better', 'whether a lead is needed', 'what it has learned from its own reviews',
  'which agencies should have a seat', 'what would have to stop if this began'];

export const events = ['a strategy is agreed', 'a board changes its terms of reference', 'shared money is spent', 'a review is published', 'the timetable is settled',
  'a service is commissioned anew', 'a joint post is filled', 'a priority is dropped', 'the yearly report is signed off', 'an audit begins'];

export const limits = ['the duties that the law gives to any one agency', 'the independence of the chairs', 'the right of a council to decide in its own meeting',
  'what was agreed about the sharing of data', 'the work of the courts', 'the role of scrutiny', 'any arrangement that boards have made between themselves',
  'the duty of every member of staff to speak up', 'the delegation of decisions to officers', 'the standing orders of the councils'];

export const subjects = ['Domestic abuse', 'Exploitation', 'Self-neglect', 'Moving to adulthood', 'Hate crime', 'Neglect of children', 'Rough sleeping', 'Mental health',
  'Use of alcohol and drugs', 'Online harm', 'Young carers', 'Modern slavery', 'Fire safety at home', 'Loneliness', 'Serious violence', 'Debt and poverty',
  'Missing children', 'Falls and frailty', 'Women who offend', 'School attendance'];

export const priorities = ['Children are ready for school', 'People stay independent for longer', 'No one is turned away for want of an address',
  'Fewer people are harmed by someone they live with', 'Carers are asked how they are', 'Help is offered before a crisis', 'Repeat victims are known and supported',
  'Young people have a safe place to go', 'Everyone leaving hospital has a plan', 'Families see one worker and not five', 'Streets are safe after dark',
  'People with learning disabilities have yearly health checks', 'Those who harm others are stopped early', 'Staff are trained together',
  'People are asked what outcome they want', 'Care homes learn from each other', 'Waiting times are published', 'Schools know whom to call'];

export const functions = ['Set the priorities for the years to come', 'Agree the yearly report', 'Ask agencies how they keep people safe', 'Publish what reviews have found',
  'Watch over the shared budget', 'Make sure that training reaches those who need it', 'Hear from people who use services', 'Keep the register of shared risks',
  'Advise those who commission services', 'Challenge agencies whose figures are out of line', 'Lead on the themes that it was given',
  'Set up groups for a task and end them when it is done', 'Tell the other boards of what it has learned', 'Test plans for emergencies'];

export const reasons = ['The boards asked for it in the last review', 'The yearly meeting found the old words unclear', 'Scrutiny asked for it', 'A review recommended it',
  'The timetable has changed', 'The members have changed', 'Practice had already moved on', 'Two clauses had said the same'];

export const posts = ['Leader of the Council', 'Cabinet member for care', 'Chief executive', 'Director of Public Health', 'Director of Adult Services',
  'Director of Children and Families', 'Head of Community Safety', 'Chief Superintendent', 'Clinical lead', 'Chief nurse', 'Head of Probation', 'Head of Housing',
  'Head teacher', 'Manager of the voluntary sector forum', 'Lay member', 'Head of Commissioning'];

export const departments = ['Adult Services', 'Children and Families', 'Public Health', 'Housing', 'Education', 'Community Safety', 'Finance', 'Legal Services'];
