import check from '../../src/checks/insecure-form.ts';
import { rows } from './insecure-form.rows.ts';
import { testRows } from './test-rows.ts';

testRows(check, rows);
