<!DOCTYPE html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="robots" content="noindex">
  <title>${title} – ${shop}</title>
  <link rel="icon" type="image/svg+xml" href="/jakarta.faces.resource/favicon.svg.xhtml?ln=comptoir">
  <link rel="stylesheet" href="/jakarta.faces.resource/tokens.css.xhtml?ln=comptoir">
  <link rel="stylesheet" href="/jakarta.faces.resource/base.css.xhtml?ln=comptoir">
  <link rel="stylesheet" href="/jakarta.faces.resource/parts.css.xhtml?ln=comptoir">
  <link rel="stylesheet" href="/jakarta.faces.resource/offer.css.xhtml?ln=comptoir">
  <script src="/jakarta.faces.resource/comptoir.js.xhtml?ln=comptoir" defer></script>
</head>
<body>
<main class="offer">
<header class="hero<#if !picture?has_content> bare</#if>"><p class="shop">${shop}</p><h1>${headline}</h1>
<#if picture?has_content><img src="${picture}" alt="${product}" width="220" height="220"></#if></header><div class="zinc-edge"></div>
<#if note?has_content><p class="note" role="status">${note}</p></#if>
<section class="prod"><h2>${product}</h2><#if text?has_content><p>${text}</p></#if>
<div class="price-row"><#if note?has_content><span class="now-p">${price}</span><#else><span class="now-p">${reduced}</span><div><s>${price}</s><b>${off}</b><br>${withCoupon}</div></#if></div></section>
<#if !note?has_content>
<section class="coupon" aria-label="${yours}"><div class="in"><div class="a"><span>${yours}</span><b id="coupon">${coupon}</b></div><div class="b"><span>${validUntil}<br><strong>${until}</strong></span><button type="button" class="btn" data-copies="coupon" data-copied="${copied}"><span>${copy}</span></button></div></div></section>
<div class="go"><#if orderLink?has_content><a class="plate" href="${orderLink}">${order}</a></#if><p>${reserved}<#if first?has_content><br>${first}</#if></p></div>
<section class="show"><div><b>${counter}</b><p>${show}</p></div><div class="qr" role="img" aria-label="${qrLabel}">${qr?no_esc}</div></section>
</#if>
<footer class="fine"><p>${why}</p><p><a href="${leaveLink}">${leave}</a></p><p>${shop}<#if address?has_content>, ${address}</#if></p></footer>
</main>
</body>
</html>
