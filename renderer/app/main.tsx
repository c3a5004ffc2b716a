import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/fonts.ts';
import '../ui/tokens.css';
import '../ui/base.css';
import { App } from './app.tsx';

const place = document.getElementById('root');
if (!place) throw new Error('The page has no place for the program.');
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
