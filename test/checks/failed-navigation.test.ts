import check from '../../src/checks/failed-navigation.ts';
import { rows } from './failed-navigation.rows.ts';
import { testRows } from './test-rows.ts';

testRows(check, rows);
