import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './style/page.css';
import './style/panes.css';
import './style/reports.css';
import './style/results.css';
import './style/schedules.css';
import './style/print.css';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { keepRun } from './schedules/keptRun';
import { keepLink } from './share/keptLink';

keepLink();
keepRun();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');
createRoot(root).render(<App />);
