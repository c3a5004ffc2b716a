import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/fonts.ts';
import '../ui/tokens.css';
import '../ui/base.css';
import { PartsPage } from './parts-page.tsx';

const place = document.getElementById('root');
if (!place) throw new Error('The page has no place for the parts.');
createRoot(place).render(
  <StrictMode>
    <PartsPage />
  </StrictMode>,
);
