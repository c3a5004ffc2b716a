/** What the sample case is called: its title, and the name of its folder where nobody gives another. The same in every language of the window. */
export const SAMPLE_TITLE = 'Letter of May 2020';
