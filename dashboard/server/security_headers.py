"""Security headers of every response; the published folder's nginx.conf sends the same ones."""

from collections.abc import Sequence

from flask import Flask, Response, request

from dashboard.registry import may_be_framed

SECURITY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    # Isolates the window from pages that open it. Framed charts are not affected.
    "Cross-Origin-Opener-Policy": "same-origin",
    # The page uses no device feature but the clipboard, for copying links.
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}

# Added to the policy of the story alone, which shows the atlas in a frame.
STORY_FRAMES = "; frame-src 'self'"


def content_policy(script_hashes: Sequence[str]) -> str:
    """Build the Content-Security-Policy without `frame-ancestors`, which depends on the request.

    Args:
        script_hashes: of the page's inline scripts.
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' {' '.join(script_hashes)}",
            "style-src 'self' 'unsafe-inline'",  # plotly writes inline styles into its charts
            "connect-src 'self'",
            "font-src 'self' data:",
            "img-src 'self' data: blob:",
            # The worker that reads a file of the reader's: a page on a disk can start one from a
            # text only.
            "worker-src 'self' blob:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def set_security_headers(server: Flask, policy: str) -> None:
    """Add the security headers to every response.

    Args:
        server: to add them to.
        policy: from `content_policy`.
    """

    @server.after_request
    def add_headers(response: Response) -> Response:
        response.headers.update(SECURITY_HEADERS)
        # `frame-ancestors *` would exclude pages opened from disk, so it is left out instead.
        args = request.args
        is_alone = request.path == "/" and may_be_framed(args.get("tab"), args.get("embed"))
        framing = "" if is_alone else "; frame-ancestors 'self'"
        frames = STORY_FRAMES if request.path.startswith(("/story/", "/zh/story/")) else ""
        response.headers["Content-Security-Policy"] = f"{policy}{frames}{framing}"
        return response
