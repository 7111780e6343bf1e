import check from '../../src/checks/insecure-download.ts';
import { rows } from './insecure-download.rows.ts';
import { testRows } from './test-rows.ts';

testRows(check, rows);
