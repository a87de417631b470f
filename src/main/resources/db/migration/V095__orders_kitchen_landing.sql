-- The kitchen's people arrive at their display, as the table of roles says; where a shop has chosen another page, that stays.
UPDATE role SET default_route = '/orders/kitchen' WHERE code = 'kitchen' AND default_route = '/dashboard/home';
