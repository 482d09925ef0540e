/**
 * What browsers have learnt since the oldest that we build for (`build.target` in vite.config.ts:
 * Chromium 86, Safari 14, Firefox 91), as it is written in a script. A build turns syntax into older
 * syntax, but leaves these as they are. Versions: MDN browser-compat-data, the last engine to have it.
 */
export const NEWER_THAN_BUILT_FOR: Readonly<Record<string, RegExp>> = {
  'Object.hasOwn (Chromium 93, Safari 15.4)': /\bObject\.hasOwn\b/,
  'Object.groupBy, Map.groupBy (117, 17.4)': /\b(Object|Map)\.groupBy\b/,
  'URL.canParse (120, 17)': /\bURL\.canParse\b/,
  'URL.parse (126, 18)': /\bURL\.parse\b/,
  // Not `...at(`, where a shortened name is spread.
  'at (92, 15.4)': /(?<!\.\.)\.at\(/,
  'findLast, findLastIndex (97, 15.4)': /\.findLast(Index)?\(/,
  'toSorted, toReversed, toSpliced, with (110, 16)': /\.to(Sorted|Reversed|Spliced)\(/,
  'Array.fromAsync (121, 16.4)': /\bArray\.fromAsync\b/,
  'isWellFormed, toWellFormed (111, 16.4)': /\.(is|to)WellFormed\(/,
  'Iterator helpers (122, 18.4)': /\bIterator\.(from|prototype)\b/,
  'methods of sets (122, 17)': /\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/,
  'structuredClone (98, 15.4)': /\bstructuredClone\b/,
  'Promise.withResolvers, Promise.try (119, 17.4)': /\bPromise\.(withResolvers|try)\b/,
  'crypto.randomUUID (92, 15.4, and only where there is encryption)': /\brandomUUID\b/,
  'AbortSignal.timeout, AbortSignal.any (103, 16)': /\bAbortSignal\.(timeout|any)\b/,
  'requestIdleCallback (47, not in Safari)': /\brequestIdleCallback\b/,
  'scheduler.postTask, scheduler.yield (94, not in Safari)': /\bscheduler\.(postTask|yield)\b/,
  'startViewTransition (111, 18)': /\bstartViewTransition\b/,
  'reportError (95, 15.4)': /\breportError\b/,
  'showModal (37, 15.4)': /\bshowModal\b/,
  'showPopover (114, 17)': /\bshowPopover\b/,
  'checkVisibility (105, 17.4)': /\bcheckVisibility\b/,
  'navigation (102, 26.2)': /\bnavigation\.(currentEntry|navigate|transition)\b/,
  'aria properties of elements (Firefox 119)': /\.aria(Label|Live|Hidden|Expanded)\s*=[^=]/,
  'adoptedStyleSheets (73, 16.4)': /\badoptedStyleSheets\b/,
  'looking behind in patterns (62, 16.4; a script with one is not read at all)': /\(\?<[=!]/,
  'sets in patterns (112, 17; likewise)': /\/v[;,).]/,
  'is(), where(), has() in selectors (88 and 105; an unknown one throws)':
    /(querySelector(All)?|matches|closest)\([^)]*:(is|where|has)\(/,
}
