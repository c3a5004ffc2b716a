/** The faces of tokens.css. All are SIL OFL 1.1 and lie in the program: nothing is fetched. */
import '@fontsource-variable/ibm-plex-sans/wght.css';
import '@fontsource-variable/ibm-plex-sans/wght-italic.css';
import '@fontsource/ibm-plex-sans-hebrew/400.css';
import '@fontsource/ibm-plex-sans-hebrew/600.css';
import '@fontsource/vazirmatn/400.css';
import '@fontsource/vazirmatn/600.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/frank-ruhl-libre/wght.css';
import '@fontsource-variable/noto-naskh-arabic/wght.css';
import '@fontsource/noto-sans/400.css';
import '@fontsource/ibm-plex-mono/400.css';
import '@fontsource/ibm-plex-mono/500.css';
import '@fontsource/ibm-plex-mono/600.css';
import './scripts.css';
