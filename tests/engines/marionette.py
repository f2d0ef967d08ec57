"""Selenium's commands for a stock Firefox, through Marionette, the protocol inside Firefox.

Selenium speaks to geckodriver, which translates HTTP into Marionette and is neither in Debian nor
in PyPI. This does the same translation.

Source: https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
"""

import json
import socket
from typing import Any

from selenium.common.exceptions import WebDriverException
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.command import Command
from selenium.webdriver.remote.remote_connection import RemoteConnection

_COMMANDS = {
    Command.NEW_SESSION: "WebDriver:NewSession",
    Command.QUIT: "WebDriver:DeleteSession",
    Command.GET: "WebDriver:Navigate",
    Command.GET_CURRENT_URL: "WebDriver:GetCurrentURL",
    Command.GET_TITLE: "WebDriver:GetTitle",
    Command.GO_BACK: "WebDriver:Back",
    Command.REFRESH: "WebDriver:Refresh",
    Command.SET_WINDOW_RECT: "WebDriver:SetWindowRect",
    Command.SET_TIMEOUTS: "WebDriver:SetTimeouts",
    Command.SCREENSHOT: "WebDriver:TakeScreenshot",
    Command.FIND_ELEMENT: "WebDriver:FindElement",
    Command.FIND_ELEMENTS: "WebDriver:FindElements",
    Command.GET_ELEMENT_TEXT: "WebDriver:GetElementText",
    Command.CLICK_ELEMENT: "WebDriver:ElementClick",
    Command.SEND_KEYS_TO_ELEMENT: "WebDriver:ElementSendKeys",
    Command.W3C_EXECUTE_SCRIPT: "WebDriver:ExecuteScript",
    Command.W3C_EXECUTE_SCRIPT_ASYNC: "WebDriver:ExecuteAsyncScript",
    Command.W3C_ACTIONS: "WebDriver:PerformActions",
    Command.W3C_CLEAR_ACTIONS: "WebDriver:ReleaseActions",
}


class MarionetteConnection(RemoteConnection):
    """Sends the commands of a Selenium driver to a Firefox on this machine."""

    def __init__(self, stream: socket.socket) -> None:
        """Begin a conversation.

        Args:
            stream: connected to Firefox.
        """
        super().__init__(client_config=ClientConfig(remote_server_addr="http://127.0.0.1"))
        self._stream = stream.makefile("rwb")
        self._count = 0
        self._receive()  # its greeting

    def execute(self, command: str, params: dict[str, Any]) -> dict[str, Any]:
        """Send a command; return its value, as Selenium expects it of a WebDriver server.

        Raises:
            WebDriverException: Firefox reports an error.
        """
        answer = self.send(_COMMANDS[command], _translated(command, params))
        if command == Command.NEW_SESSION:
            return {"value": answer}
        is_wrapped = isinstance(answer, dict) and answer.keys() == {"value"}
        return {"value": answer["value"] if is_wrapped else answer}

    def send(self, name: str, params: dict[str, Any]) -> Any:  # noqa: ANN401 - any JSON
        """Send a command of Marionette's own."""
        self._count += 1
        text = json.dumps([0, self._count, name, params]).encode()
        self._stream.write(b"%d:%s" % (len(text), text))
        self._stream.flush()
        _, _, error, result = self._receive()
        if error:
            message = f"{name}: {error['error']}: {error['message']}"
            raise WebDriverException(message)
        return result

    def _receive(self) -> Any:  # noqa: ANN401 - any JSON
        digits = b""
        while not digits.endswith(b":"):
            digits += self._stream.read(1) or b":"
        return json.loads(self._stream.read(int(digits[:-1])))


def _translated(command: str, params: dict[str, Any]) -> dict[str, Any]:
    if command == Command.NEW_SESSION:
        return dict(params["capabilities"]["alwaysMatch"])
    kept = {name: value for name, value in params.items() if name != "sessionId"}
    if command == Command.SCREENSHOT:
        return {"full": False}
    return kept
