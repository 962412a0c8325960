/** From /adaptivecards.min.js, a classic script. */
declare const AdaptiveCards: typeof import('adaptivecards')
