import check from '../../src/checks/insecure-transport.ts';
import { rows } from './insecure-transport.rows.ts';
import { testRows } from './test-rows.ts';

testRows(check, rows);
