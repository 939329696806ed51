// English words that lead a question past the documents, most urgent first. Ordinary questions speak of "my company" or
// ask "can you tell me" too, so a rule wants the whole turn of phrase and not one word of it.
import type { RouteRule } from "./route-rules.ts";

/** Rules in the order in which they are tried. */
export const ENGLISH_ROUTE_RULES: readonly RouteRule[] = [
  // Orders about the answering itself: to drop the rules, to change the role, to speak without sources.
  {
    route: "instruction",
    pattern:
      /\b(ignore|disregard|forget|override|bypass|drop|discard)\b.{0,40}\b(previous|above|prior|earlier|all|any|your|these|those|the)\b.{0,30}\b(instructions?|rules?|prompts?|guidelines?|documents?|restrictions?|safeguards?|context)\b/,
  },
  {
    route: "instruction",
    pattern:
      /\b(system|initial|hidden|secret|internal|original) (prompts?|instructions?)\b|\b(your|the) (hidden|secret|internal|original) (rules|messages?)\b|\b(reveal|print|repeat|show|output|leak|list|tell me|give me)\b.{0,30}\b(your (prompts?|(\w+ )?instructions|(\w+ )?rules|configuration|source code)|the (prompts?|text above|environment variables?|api keys?|(system|hidden|initial|original|internal|secret|above|previous) (configuration|instructions|rules)|(instructions|rules) (above|(that )?you (\w+ )?(follow|were|have|got|obey))))\b|\byour (\w+ )?(prompt|instructions|api key)\b/,
  },
  {
    route: "instruction",
    pattern:
      /\b(you|yourself|your \w+)\b.{0,20}\bjail ?br(eak|oken?)\b|\bjail ?br(eak|oken?) (mode|yourself|prompt|version)\b|\b(developer|dan|god|debug|admin|unrestricted) mode\b|\byou are (now|no longer) (an?|the|my|in|free|bound|called|named|under|restricted|limited|\w*gpt|dan)\b|\bfrom now on,? (you (are|will|must|should|shall|only|can)? ?(only |always |never )?(an?|my|the|answer|act|speak|reply|respond|ignore|obey|pretend|behave|say)\b|your\b|act\b|answer\b|reply\b|respond\b|always\b)|\bpretend (to be|that|you|i)\b|(^|[.!?;:,] ?|\byou (will |must |should |shall |can |now )?|\bplease )act as (a|an|if|my|the)\b|\brole[- ]?play(?! (?:kits?|areas?|toys?|activit|games?|sessions?|corners?))|\b(answer|reply|respond|speak) (only )?(as|like) (a|an) (?!group|whole)\w+|\byour new (role|task|instructions?|rules?)\b/,
  },
  {
    route: "instruction",
    pattern:
      /\b(treat|take|accept|regard) (the following|this|these|what follows|the text below) .{0,30}\bas (a |an |the |if )?(documents?|sources?|facts?|true|evidence|passages?|official)\b|\b(copy|quote|cite|repeat) (it|this|that|them|the following) .{0,20}\bas (your|the|an?) (answer|reply|quotation|citation)\b/,
  },
  {
    route: "instruction",
    pattern:
      /\bfrom your (own )?(memory|knowledge|training|imagination)\b|\b(do not|don't|without|stop|no need to) (cit(e|ing)|quot(e|ing)|us(e|ing)) (any |the |your )?(sources?|citations?|documents?|evidence|references?|anything)\b.{0,20}(,|\.|;|$)|\b(do not|don't|without|stop|no need to) (cit(e|ing)|quot(e|ing)|refus(e|ing))(,|\.|;|$)|\b(citations?|rules?|filters?|restrictions?|guardrails?) (\w+ )?(is|are) (now )?(switched |turned )?(off|disabled|lifted|suspended)\b/,
  },
  {
    route: "instruction",
    pattern:
      /\b(add|append|include|put|write|insert|end|begin|start|finish)\b.{0,60}\b(every|each|all) (\w+ )?(answers?|repl(y|ies)|responses?|messages?)\b|\b(every|each|all) (\w+ )?(answers?|repl(y|ies)|responses?) (must|should|has to|have to) (end|begin|start|include)\b/,
  },
  {
    route: "instruction",
    pattern:
      /^\W*(system|developer|admin|administrator|root|assistant)( (message|note|override|notice|prompt))? ?[:：>\]]|\b(repeat|copy|print|recite|show)\b.{0,20}\b(words|text|sentences?|everything|messages?|lines) above\b|<\/?(system|instructions?|prompt|admin|inst)\b|\[\/?inst\]|\brm -rf\b|\b(drop|delete|truncate) table\b|<script|(^|[.!?;:,] ?|\b(please|then|now|and) )(run|execute) (it|this|that|the following|these)\b|\bas a (shell )?command\b|\b(repeat after me|say exactly|just say|simply (say|state|write)|(reply|respond|answer) (only )?with (the )?(exact )?(words?|text|sentence|phrase|letters?|string))\b/,
  },
  {
    route: "instruction",
    pattern:
      /\b(how (do i|to|can i|would i|one)|teach me|steps? (to|for)|instructions (to|for)|help me)\b.{0,30}\b(make|build|mak(e|ing)|construct|cook|hack|steal|forge|launder|smuggle|poison)\b.{0,30}\b(bombs?|explosives?|weapons?|guns?|drugs?|meth|poison|into|passwords?|passports?|banknotes?|money|identity|accounts?|somebody|someone)\b/,
  },
  {
    route: "about-assistant",
    pattern:
      /^(so,? )?(who|what) (exactly )?are you\b(?! (supposed|going|allowed|required|meant|expected|to)\b)|\bwho (made|built|created|trained|owns|programmed|developed) you\b|\bare you (really )?(a |an )?(human|robot|bot|chat ?bot|ai|chatgpt|gpt|person|machine|real|alive)\b|\bwhat (can|do|could) you (do|answer|know)\b|\bhow (do|can) you (work|help)( me| us| people)?$|\bwhat('s| is) your (name|age|job|purpose|birthday|favou?rite)\b|\bhow old are you\b|\bwhere (are you from|do you live|do you come from)\b|\bdo you (feel|sleep|dream|eat|speak|remember|learn)\b|\bdo you have (an? |any )?(feelings?|emotions?|name|body|soul|brain|heart|mind|conscience|consciousness|friends?|famil(y|ies)|parents|siblings|(boy|girl)friend|wife|husband|children|kids|pets?|hobb(y|ies)|dreams|opinions?|favou?rites?|memory)\b|\b(which|what) (language )?model (are you|do you)\b|\btell me about yourself\b|\b(what|which) (languages|topics) do you (have|know|speak|search|cover|use|read)\b/,
  },
  // Work of another kind than answering from documents.
  {
    route: "other-task",
    pattern:
      /\b(tell|write|sing|compose|make up|give|read)\b.{0,20}\b(jokes?|poems?|songs?|(?<=\b(?:a|an|another|one|some|me|us|short|funny|bedtime|ghost|love) )stor(y|ies)|haiku|limerick|riddles?|fun facts?|lyrics|raps?)\b|^(please |now |can you |could you |would you |will you |help me )*(sing|draw|paint|translate|play|cook|dance|order me|book me|remind me|wake me|call me)\b|\b(make|help) me (laugh|sleep|relax)\b|\b(let's|wanna|want to) (play|chat)\b/,
  },
  {
    route: "other-task",
    pattern:
      /^(please |now |can you |could you |would you |will you |i need you to |help me |i want you to )*(write|draft|compose|generate|create|code|debug|fix|proofread|rewrite|correct)\b.{0,40}\b(python|javascript|java|code|script|program(me)?|function|regex|sql|html|essay|e-?mail|letter|article|blog|speech|cv|resume|cover letter|homework|tweet|caption|review|recipe|novel|play|grammar)\b|\bin (python|javascript|java|c\+\+|rust|sql)\b|\btranslate\b.{0,40}\b(in)?to (english|chinese|french|japanese|korean|spanish|german|cantonese|mandarin)\b/,
  },
  {
    route: "other-task",
    pattern:
      /^(please |can you |could you )*(what('s| is)|calculate|compute|solve|work out|how much is)\b.{0,20}(\d+ ?(to the power of|mod) ?\d+|square root|\bx ?=|= ?0|derivative|integral|factorial)/,
  },
  {
    route: "opinion",
    pattern:
      /\bwhich (\w+ ){1,3}(is|are) (better|worse|nicer|smarter|cooler)\b(?! \w+ed\b)|\b(which|what) (one |of (the|these|those) (two|three|\w+) )?(would|will|do) you (pick|choose|back|bet on|go for|invest in|buy|favou?r)\b|\bif (it|you) were (your|you|me|in my)\b|\b(is|was|are|were) .{0,60}\b(wasted|a waste|squandered|money well spent|value for money)\b|\bdo you find\b|\bwould you have (put|spent|given|used|done|chosen|built)\b|\b(do|what do|what did|would|how do) you (personally |really |honestly )?(think|feel|believe|reckon|recommend|prefer|support|like|rate|vote|predict)\b|^(so |but |well,? )?(honestly|frankly|speaking frankly|to be honest|be honest|hand on heart)\b|\b(is|are|was|were) .{1,60} (just |really |actually |simply )better (off |spent |run )?than\b|\b(in )?your (honest |personal )?(opinion|view|take|favou?rite|prediction|advice)s?\b|(?<!\b(?:how|when|which|what|where|who|whom|why)\b[^.?!,;]{0,40})\bshould i\b(?! (write|contact|ask|call|apply|go|turn|approach|e-?mail|report|complain|talk|speak|look|send|submit)\b)|\b(?:stocks?|shares?|coins?|flats?|funds?|part(?:y|ies)|candidates?) should i\b|\bwhat would you (do|say|choose|advise|suggest)\b|\bdo you (agree|trust|expect)\b/,
  },
  // Who, or which of two, is the better: no document says.
  {
    route: "opinion",
    pattern:
      /\bwho (is|was|would be|are|were) (the )?(better|best|worse|worst|smarter|smartest|nicer|nicest|more (capable|honest|popular|competent|trustworthy))\b(?! (placed|suited|to)\b)|\b(is|are|was|were) (?!it\b|there\b|this\b)[^?,.]{1,40} or (?!(is|was|are|were)\b)[^?,.]{1,40} (a |the )?(better|best|worse|smarter|nicer|more (capable|honest|popular|competent|trustworthy))( (\w+ )?(leader|choice|option|one|person|bureau|secretary|minister|boss|place|deal))?$/,
  },
  {
    route: "opinion",
    pattern:
      /\b(doing|done|did|does) (a|an|the) (\w+ )?(good|bad|worst|best|great|terrible|poor|better|worse|decent) job\b|\bis (it|this|that|the \w+|the \w+ \w+) (a |an |any )?(good|bad|wise|stupid|waste|failure|joke|useless|corrupt|incompetent|overrated)( of (time|money)| (idea|thing|policy|plan|deal|place))?( or not| or (a )?(good|bad))?$|\b(the )?(best|worst|most (useless|incompetent|corrupt|capable|popular)|laziest|smartest) (bureau|official|secretary|minister|department|government|politician|party|chief executive|polic(y|ies))\b|\bshould .{0,40}\b(resign|step down|be (sacked|fired|jailed|ashamed|abolished))\b/,
  },
  {
    route: "opinion",
    pattern:
      /\bwho (should|will|is going to) (i vote|(be|become) the next (chief|ce\b|secretary|minister|president|prime|leader|mayor|chairman|chair|governor|head|director|commissioner)|win( the [\w ]{1,30})?$)|\bwhich (stock|share|coin|part(y|ies)|fund|flat|crypto)s?\b.{0,30}\b(buy|invest|vote|support|best)\b|\bworth (buying|investing)\b|\bwill .{0,60}\b(succeed(?! (the|in (becoming|taking)))|fail|flop|be (a )?(huge |big |great )?(success|failure|successful))\b|\b(will|where will|what will|is|are|how high will|predict)\b.{0,10}\b(the )?(share|stock|property|house|flat|bitcoin|crypto|gold|oil|exchange rate|housing|hang seng)\b.{0,30}\b(rise|fall|go up|go down|go|going|crash|double|be|reach|drop|soar)\b/,
  },
  {
    route: "personal-case",
    pattern:
      /^(i|we) ((want|wish|need|would like|'d like|have) to|wanna|gotta) (complain|make a complaint|file a complaint|lodge a complaint|report (a|an|my|the|someone|somebody))\b(?!.{0,60}\b(how|where|who|which)\b)|^my (wallet|phone|purse|bag|card) (was|is|has been|got) (stolen|lost)\b/,
  },
  {
    route: "personal-case",
    pattern:
      /\b(my|our) ([\w'-]+ ){0,5}(application|visa|case|claim|licen[cs]e|permit|grant|bill|refund|appeal|appointment|flat|allowance|subsidy|pension|payment|complaint|registration|extension|transfer)\b.{0,60}\b(status|pending|reject\w*|refus\w*|denied|declined|turned down|unsuccessful|outcome|delayed|stuck|expired?|lost|still|overdue|heard?|arrived?|weeks|months)\b|\b(status|progress|result|outcome) of (my|our) ([\w'-]+ ){0,3}(application|visa|case|claim|licen[cs]e|permit|refund|appeal|appointment|payment|complaint|registration|request|submission|bid|proposal)\b/,
  },
  {
    route: "personal-case",
    pattern:
      /\bmy (own )?(passport|id card|hkid|password|account|tax bill|tax return|case number|file number|login|log-in|pin)\b|\b(reset|unlock|recover|forgot|forgotten|change) (my|the) (password|account|pin|login)\b/,
  },
  {
    route: "personal-case",
    pattern:
      /\b(i|we|my \w+|our \w+) (have |has |had |already |just |recently |once )*(was rejected|got rejected|were rejected|was refused|were refused|got refused|was denied|were denied|was turned down|were turned down|lost my|been refused|been rejected|been waiting|been turned down)\b|\b(i|we) (have |already |just |recently |once )*(applied|submitted|handed in|filed)\b.{0,140}\b(am i (in|through|accepted)|are we (in|through|accepted)|heard nothing|rejected|refused)\b|(?<!\b(i|we) (can |could |may |might |do |to )?)\b(check|look up|look into|cancel|renew|update|track|expedite|chase|speed up|approve|process) (up )?(on )?(my|our)\b|\bin my (own |particular )?(case|situation)\b|\b(has|have|is|was|will) (mine|ours)\b.{0,20}\b(approved|accepted|processed|granted|rejected|refused|ready|through)\b|\b(am|are) (i|we) going to (be )?(prosecuted|fined|arrested|charged with|jailed|sued|deported)\b|\bwill (i|we) be (prosecuted|fined|arrested|jailed|sued|deported)\b/,
  },
  {
    route: "personal-case",
    pattern:
      /\bdid (he|she|they|i|we|my \w+) (get in|get it|pass|qualify|win|succeed|make it|get (accepted|approved|selected|a place|an offer))\b|\b(my|our) (son|daughter|wife|husband|mother|father|mum|mom|dad|brother|sister|child|kid|company|firm|friend)('s)? .{0,30}\b(applied|application|was (rejected|refused|turned down)|got (rejected|refused))\b|\b(can|could|would|will) you (please )?(unlock|cancel|approve|process|restore|arrange|appeal|fix|file|submit|renew|speed up|chase|look up) (my|our|his|her|their|me|us|him)\b/,
  },
  // Whether one person's own bid will succeed.
  {
    route: "personal-case",
    pattern:
      /\b(will|would|is|are) (my|our) ([\w'&+-]+ ){0,6}(application|claim|bid|proposal|visa|appeal|request|submission) (be |get |going to be |likely to be )?(approved|accepted|granted|successful|selected|rejected|refused|turned down|considered)\b|\bwill (i|we|my \w+|he|she) (get (accepted|approved|selected|in)|be (accepted|approved|selected|admitted|granted))\b|\bwhat are (my|our) chances\b/,
  },
];
